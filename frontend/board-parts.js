// Where things are on a board's page.
export const title = (card) =>
  document.querySelector(`:is(li:not(.ghost), th) > [data-card="${CSS.escape(card)}"] .card-title`);
export const item = (card) => title(card)?.closest('li');
export const cardOf = (node) =>
  (node?.closest?.('[data-card]') ?? node?.closest?.('tr')?.querySelector('[data-card]'))?.dataset.card;
export const laneOf = (node) => node?.closest?.('[data-lane]')?.dataset.lane;
export const cards = (lane) => [...lane.querySelectorAll('ul.cards > li:not(.ghost)')];
export const cardIn = (box) => cardOf(box?.querySelector('[data-card]'));
export const isTyping = (node) =>
  node.matches?.('input, textarea, select, [contenteditable]') || node.closest?.('[role=textbox]');
