// Where others are in a text: their selection in their city's colour, their caret with their name (T7).
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';

export const moved = StateEffect.define(); // { who, name, hue, anchor, head }, without a place for somebody who left

class Caret extends WidgetType {
  constructor({ who, name, hue }) {
    super();
    Object.assign(this, { who, name, hue });
  }

  eq(other) {
    return other.who === this.who && other.name === this.name;
  }

  toDOM() {
    const caret = document.createElement('span');
    caret.className = 'text-caret';
    caret.style.setProperty('--hue', this.hue);
    caret.setAttribute('aria-hidden', 'true'); // said elsewhere, once
    caret.dataset.name = this.name; // shown by the style: it is no part of the text
    return caret;
  }

  ignoreEvent() {
    return true;
  }
}

const decorations = (carets) =>
  Decoration.set(
    [...carets.values()].flatMap((it) => {
      const caret = Decoration.widget({ widget: new Caret(it), side: 1 }).range(it.head);
      const [from, to] = [Math.min(it.anchor, it.head), Math.max(it.anchor, it.head)];
      const mark = Decoration.mark({ class: 'text-selection', attributes: { style: `--hue: ${it.hue}` } });
      return from < to ? [mark.range(from, to), caret] : [caret];
    }),
    true,
  );

export const carets = StateField.define({
  create: () => new Map(),
  update(before, transaction) {
    const effects = transaction.effects.filter((it) => it.is(moved));
    if (!transaction.docChanged && !effects.length) {
      return before;
    }
    const place = (at) => transaction.changes.mapPos(at, 1);
    const now = new Map(
      [...before].map(([who, it]) => [who, { ...it, anchor: place(it.anchor), head: place(it.head) }]),
    );
    effects.forEach(({ value }) => {
      if (value.head === undefined) {
        now.delete(value.who);
      } else {
        const within = (at) => Math.min(at, transaction.newDoc.length);
        now.set(value.who, { ...value, anchor: within(value.anchor), head: within(value.head) });
      }
    });
    return now;
  },
  provide: (field) => EditorView.decorations.from(field, decorations),
});
