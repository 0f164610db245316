// The passages of a text that are commented on: they move with the text, and lead to what is said about them.
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

const told = StateEffect.define(); // all of them, in terms of what is shown

export const passages = StateField.define({
  create: () => Decoration.none,
  update(before, transaction) {
    const effect = transaction.effects.find((it) => it.is(told));
    return effect ? effect.value : before.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const marks = (list) =>
  Decoration.set(
    list
      .filter(({ from, to }) => from < to)
      .map(({ id, from, to }) => Decoration.mark({ class: 'text-passage', passage: id }).range(from, to)),
    true,
  );

// What is told may be of a revision that is not here yet: it waits for that.
export class Passages {
  constructor(root) {
    this.root = root;
  }

  hear(message, view, { revision, since }) {
    this.early = message.revision > revision ? message : null;
    const changes = this.early ? null : since(message.revision);
    if (changes) {
      this.show(
        view,
        changes.reduce((set, it) => set.map(it), marks(message.passages)),
      );
    }
  }

  show(view, set) {
    view.update([view.state.update({ effects: told.of(set) })]);
  }

  at(view, place) {
    let found = null;
    view.state.field(passages).between(place, place, (from, to, mark) => {
      found ??= mark.spec.passage;
    });
    return found;
  }

  // Where one is; nothing for one that is gone.
  place(view, passage) {
    for (const it = view.state.field(passages).iter(); it.value; it.next()) {
      if (it.value.spec.passage === passage) {
        return { from: it.from, to: it.to };
      }
    }
    return null;
  }

  // Comments on what is selected; with nothing selected, goes to what is said where the caret is.
  comment(view, inCommitted) {
    const { from, to, head } = view.state.selection.main;
    const passage = from === to && this.at(view, head);
    if (passage) {
      this.ask('text-passage', { passage });
    } else if (from < to) {
      this.ask('text-comment', inCommitted(from, to));
    } else {
      const { none } = this.root.querySelector('[data-comment]').dataset;
      this.root.querySelector('.text-news').textContent = none;
    }
  }

  ask(what, detail) {
    this.root.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
