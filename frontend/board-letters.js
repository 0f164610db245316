// Single keys that do something without Ctrl or Alt: off until a person switches them on, for whoever speaks to the
// computer or slips on the keyboard would set them off unknowingly. The browser remembers the choice, for good.
import { isTyping } from './board-parts.js';

const CHOSEN = 'citylabs-single-letters';
const OPEN =
  ':is(vaadin-dialog, vaadin-confirm-dialog, vaadin-popover, vaadin-select, vaadin-combo-box, vaadin-date-picker, ' +
  'vaadin-menu-bar-submenu)[opened], .board-menu:popover-open';

let here = false; // where nothing can be stored, the choice lives as long as the page

function store(action) {
  try {
    return action(window.localStorage);
  } catch {
    return null;
  }
}

const areOn = () => store((kept) => kept.getItem(CHOSEN) === 'on') ?? here;

// A box that switches them.
export function switchBy(box) {
  box.checked = areOn();
  box.addEventListener('change', () => {
    here = box.checked;
    store((kept) => (here ? kept.setItem(CHOSEN, 'on') : kept.removeItem(CHOSEN)));
  });
}

// What a key shall do, by the names in `singles`; nothing unless it is meant for the board.
export function meant(event, singles) {
  const isLetter = event.key.length === 1 && event.key.toLowerCase() !== event.key.toUpperCase();
  const held = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && isLetter);
  const elsewhere =
    isTyping(event.target) || event.target.closest?.('vaadin-select, [role=menu]') || document.querySelector(OPEN);
  return areOn() && !held && !event.repeat && !elsewhere ? singles[event.key.toLowerCase()] : undefined;
}
