// Focus is never lost on a board: what has it may be drawn anew, go elsewhere or go for good, by oneself or by others.
// Then the same thing has it again, or else what is nearest to where it was.
import { cardIn, cardOf, cards, laneOf, title } from './board-parts.js';

const REACHABLE =
  'button, a[href], input, select, textarea, vaadin-button, vaadin-select-value-button, [tabindex="0"]';

const reachable = (within) => [...within.querySelectorAll(REACHABLE)];
const isThere = (node) => node?.isConnected && !node.disabled && node.checkVisibility({ visibilityProperty: true });

export class FocusKeeper {
  constructor(root, signal) {
    this.root = root;
    this.pressed = false;
    const on = (type, action) => document.addEventListener(type, action, { signal, capture: true });
    on('focusin', () => this.remember());
    on('pointerdown', () => (this.pressed = true));
    on('pointercancel', () => (this.pressed = false));
    on('pointerup', () => setTimeout(() => this.released()));
    on('click', () => this.released());
  }

  // Who presses where nothing takes the focus has put it away.
  released() {
    this.pressed = false;
    if (document.activeElement === document.body) {
      this.onBoard = null;
    }
  }

  // What has the focus now, and what is around it.
  remember() {
    const node = document.activeElement;
    const dialog = node.closest('vaadin-dialog');
    if (dialog) {
      this.inDialog = { node, dialog, near: reachable(dialog) };
    } else if (this.root.contains(node)) {
      this.inDialog = null;
      this.onBoard = this.place(node);
    } else if (node.closest('.frame > :is(header, footer)')) {
      this.onBoard = null;
    }
  }

  place(node) {
    const box = node.closest('li, tr');
    const lane = node.closest('[data-lane-section]');
    const table = node.closest('tbody');
    const boxes = lane ? cards(lane) : table ? [...table.rows] : [];
    return {
      node,
      card: cardOf(node),
      part: box ? reachable(box).indexOf(node) : 0,
      order: boxes.map(cardIn),
      inTable: Boolean(table),
      lane: laneOf(node),
      laneAt: this.lanes().indexOf(lane),
      button: node.matches('.lane-menu') ? '.lane-menu' : '.add-card',
      near: reachable(this.root),
    };
  }

  // Called whenever something was drawn.
  keep() {
    if (document.activeElement !== document.body) {
      this.remember();
    } else {
      // not at once: while the focus goes from one field to the next, nothing has it for a moment
      this.waiting ??= setTimeout(() => this.giveBack());
    }
  }

  giveBack() {
    this.waiting = null;
    if (document.activeElement === document.body && !this.pressed) {
      this.again()?.focus();
    }
  }

  again() {
    const dialog = this.inDialog;
    if (dialog?.dialog.isConnected && dialog.dialog.opened) {
      return this.nearest(dialog);
    }
    const had = this.onBoard;
    if (!had || isThere(had.node)) {
      return had?.node;
    }
    const target = had.card ? this.cardAgain(had) : had.lane && this.laneAgain(had);
    return target || this.nearest(had) || this.heading();
  }

  cardAgain(had) {
    if (title(had.card)) {
      return this.within(had.card, had.part);
    }
    const at = had.order.indexOf(had.card);
    const near = [...had.order.slice(at + 1), ...had.order.slice(0, Math.max(at, 0)).reverse()];
    const neighbour = near.find((card) => title(card) && (had.inTable || laneOf(title(card)) === had.lane));
    return neighbour ? this.within(neighbour, had.inTable ? had.part : 0) : had.lane && this.laneAgain(had);
  }

  within(card, part) {
    const there = reachable(title(card).closest('li, tr'))[part];
    return isThere(there) ? there : title(card);
  }

  laneAgain(had) {
    const lanes = this.lanes();
    const lane =
      lanes.find((it) => it.dataset.lane === had.lane) ?? lanes[Math.min(had.laneAt, lanes.length - 1)];
    const button = lane?.querySelector(had.button);
    return isThere(button) ? button : lane && this.focusable(lane.querySelector('h2'));
  }

  nearest({ node, near }) {
    if (isThere(node)) {
      return node;
    }
    const at = near.indexOf(node);
    return near.slice(at + 1).find(isThere) ?? near.slice(0, Math.max(at, 0)).reverse().find(isThere);
  }

  heading() {
    return this.focusable(this.root.querySelector('h1'));
  }

  focusable(node) {
    node?.setAttribute('tabindex', '-1');
    return node;
  }

  lanes() {
    return [...this.root.querySelectorAll('[data-lane-section]')];
  }
}
