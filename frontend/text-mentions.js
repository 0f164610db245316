// Offers whom one may mention, as soon as somebody types "@" at the beginning of a word.
import { autocompletion } from '@codemirror/autocomplete';

const PATIENCE = 5_000;
const BEGUN = /(?<![\p{L}\p{N}])@[\p{L}\p{N} .'-]*/u;

export class Mentions {
  constructor(ask) {
    this.ask = ask;
    this.completion = autocompletion({ override: [(context) => this.offer(context)], icons: false, interactionDelay: 0 });
  }

  // Asked once for all: who comes later is found after a reload.
  get names() {
    this.asked ??= new Promise((resolve) => {
      const later = setTimeout(() => resolve([]), PATIENCE);
      this.hear = (names) => {
        clearTimeout(later);
        resolve(names);
      };
      this.ask();
    }).then((names) => {
      this.asked = names.length ? this.asked : null; // no answer: the next one asks again
      return names;
    });
    return this.asked;
  }

  hear() {}

  async offer(context) {
    const begun = context.matchBefore(BEGUN);
    if (!begun) {
      return null;
    }
    const typed = begun.text.slice(1).toLowerCase();
    const names = (await this.names).filter((name) => name.toLowerCase().includes(typed));
    return names.length
      ? { from: begun.from, filter: false, options: names.map((name) => ({ label: `@${name}`, apply: `@${name} ` })) }
      : null;
  }
}
