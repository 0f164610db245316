// Who wrote what in a text: each passage in the colour of its person's city, as long as somebody wants to know (T5).
// People of one city have one colour, and differ by the line below their words.
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

const LINES = ['solid', 'dashed', 'dotted', 'double', 'wavy'];
const PAUSE = 2_000; // between two questions

const told = StateEffect.define(); // the passages, in terms of what is shown; none when nobody wants to know

export const authors = StateField.define({
  create: () => Decoration.none,
  update(before, transaction) {
    const effect = transaction.effects.find((it) => it.is(told));
    return effect ? effect.value : before.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

// with the line that tells each from others of the same city
const styled = (writers) =>
  writers.map(({ name, hue }, i) => {
    const before = writers.slice(0, i).filter((it) => it.hue === hue).length;
    return { name, hue, line: LINES[before % LINES.length] };
  });

const style = ({ hue, line }) => `--hue: ${hue}; --line-style: ${line}`;

const passages = (runs, writers, former) => {
  let at = 0;
  const marks = runs.flatMap(([length, writer]) => {
    const from = at;
    at += length;
    if (writer < 0) {
      return [];
    }
    const who = writers[writer];
    const attributes = { style: style(who), title: who.name || former };
    return [Decoration.mark({ class: 'text-author', attributes }).range(from, at)];
  });
  return Decoration.set(marks);
};

// Asks who wrote what, at most every two seconds while something changes, and shows it.
export class Authors {
  constructor(root, ask) {
    this.root = root;
    this.ask = ask;
    this.isOn = false;
  }

  get legend() {
    return this.root.querySelector('.text-authors');
  }

  toggle(view) {
    this.isOn = !this.isOn;
    this.root.querySelector('[data-authors]').setAttribute('aria-pressed', this.isOn);
    clearTimeout(this.later);
    this.later = null;
    this.early = null;
    if (this.isOn) {
      this.ask();
    } else {
      this.legend.hidden = true;
      this.legend.replaceChildren();
      this.show(view, Decoration.none);
    }
  }

  // The text has changed, or is here again after a broken connection.
  changed() {
    if (this.isOn) {
      this.later ??= setTimeout(() => {
        this.later = null;
        this.ask();
      }, PAUSE);
    }
  }

  // An answer for a revision that is not here yet waits for it.
  hear(message, view, { revision, since }) {
    if (!this.isOn) {
      return;
    }
    if (message.refused) {
      this.toggle(view);
    } else if (message.revision > revision) {
      this.early = message;
    } else {
      this.early = null;
      const changes = since(message.revision);
      if (changes) {
        const writers = styled(message.writers);
        const then = passages(message.runs, writers, this.legend.dataset.former);
        this.show(view, changes.reduce((set, it) => set.map(it), then));
        this.name(writers);
      } else {
        this.changed(); // of too long ago
      }
    }
  }

  show(view, set) {
    view.update([view.state.update({ effects: told.of(set) })]);
  }

  name(writers) {
    const { former, none } = this.legend.dataset;
    const names = writers.map((who) => {
      const name = document.createElement('span');
      name.className = 'text-author';
      name.style.cssText = style(who);
      name.textContent = who.name || former;
      return name;
    });
    this.legend.replaceChildren(...(names.length ? names : [none]));
    this.legend.hidden = false;
  }

  close() {
    clearTimeout(this.later);
  }
}
