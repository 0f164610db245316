// The page's half of a joint text. It shows what it has received, with its own edits on top; what was not committed is
// kept in this tab, sent again after whatever happened, and known by its tab and sequence, so that it happens once.
// Updates are taken one by one: joined, they could come to something else than on the server (decision 23).
import { ChangeSet, EditorState, Text } from '@codemirror/state';
import { EditorView, drawSelection, keymap, tooltips } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import { tags } from '@lezer/highlight';
import { LiveChannel } from './live.js';
import { Authors, authors } from './text-authors.js';
import { carets, moved } from './text-carets.js';
import { marks } from './text-marks.js';
import { Mentions } from './text-mentions.js';
import { Passages, passages } from './text-passages.js';

const KEPT = 'citylabs-kept:text:';
const AGAIN = 1_000;
const CARET_PAUSE = 100;
const REMEMBERED = 500; // updates that a caret may be behind
const PUSHED = 500; // edits at once
const PUSHED_LENGTH = 100_000; // characters at once, unless one edit alone is longer
const FIT_PAUSE = 500;

// as many as one message takes
const some = (edits) => {
  let length = 0;
  return edits.slice(0, PUSHED).filter((edit, i) => {
    length += JSON.stringify(edit).length;
    return i === 0 || length < PUSHED_LENGTH;
  });
};

const stored = (action) => {
  try {
    return action(window.sessionStorage);
  } catch {
    return null; // storage is full or switched off: what is unsent lives as long as the page
  }
};

const look = HighlightStyle.define([
  { tag: tags.heading1, class: 'text-h1' },
  { tag: tags.heading2, class: 'text-h2' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: 'text-h3' },
  { tag: tags.strong, class: 'text-strong' },
  { tag: tags.emphasis, class: 'text-emphasis' },
  { tag: tags.strikethrough, class: 'text-strikethrough' },
  { tag: tags.link, class: 'text-link' },
  { tag: tags.monospace, class: 'text-code' },
  { tag: tags.quote, class: 'text-quote' },
  { tag: [tags.processingInstruction, tags.url, tags.contentSeparator], class: 'text-mark' },
]);

export class JointText {
  constructor(root) {
    this.root = root;
    this.keptAs = KEPT + root.dataset.owner;
    this.underWay = false;
    this.latest = []; // what was received lately, for carets that are behind
    this.waiting = []; // carets that are ahead
    this.authors = new Authors(root, () => this.channel.say({ t: 'text', do: 'authors' }));
    this.passages = new Passages(root);
    this.mentions = new Mentions(() => this.channel.say({ t: 'text', do: 'people' }));
    const kept = JSON.parse(stored((store) => store.getItem(this.keptAs)) ?? 'null');
    this.client = kept?.client ?? crypto.randomUUID();
    this.sequence = kept?.sequence ?? 0;
    this.base = kept ? Text.of(kept.base) : null; // what is committed, as far as it was received
    this.view = new EditorView({
      parent: root.querySelector('.text-place'),
      root: document, // a dialog's own root would take the styles, and nothing of what stands in its slot
      state: this.state(this.base ?? Text.empty, kept?.revision ?? 0, !kept),
      dispatchTransactions: (transactions) => this.dispatch(transactions),
    });
    kept?.edits.forEach((edit) => this.view.dispatch({ changes: ChangeSet.fromJSON(edit) }));
    this.pressed = (event) => this.press(event);
    root.addEventListener('click', this.pressed);
    this.touched = () => (this.wasWriting = this.view.hasFocus);
    root.addEventListener('pointerdown', this.touched, true);
    this.escaped = (event) =>
      event.key === 'Escape' && !event.defaultPrevented && root.popover && this.fill(false, event);
    root.addEventListener('keydown', this.escaped);
    this.leaving = () => this.keep();
    addEventListener('pagehide', this.leaving);
    this.channel = new LiveChannel({
      page: root.dataset.page,
      owner: 'text:' + root.dataset.owner,
      shown: 0,
      answered: () => {},
      state: () => (root.isConnected ? this.tell() : this.close()),
      opened: () => this.read(),
      heard: (message) => message.t === 'text' && this.hear(message),
      lost: () => (root.isConnected ? location.reload() : this.close()),
    });
  }

  close() {
    removeEventListener('pagehide', this.leaving);
    this.root.removeEventListener('click', this.pressed);
    this.root.removeEventListener('pointerdown', this.touched, true);
    this.root.removeEventListener('keydown', this.escaped);
    clearTimeout(this.retry);
    clearTimeout(this.caretLater);
    clearTimeout(this.fitLater);
    this.authors.close();
    this.channel.close();
    this.keep();
    this.view.destroy();
  }

  state(doc, revision, isWaiting) {
    return EditorState.create({
      doc,
      extensions: [
        history(),
        drawSelection(),
        keymap.of([{ key: 'Ctrl-Alt-m', run: () => this.comment() }]),
        keymap.of([...defaultKeymap.filter((it) => it.key !== 'Tab'), ...historyKeymap]),
        markdown({ base: markdownLanguage }),
        syntaxHighlighting(look),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': this.root.dataset.label, spellcheck: 'true' }),
        EditorState.readOnly.of(isWaiting), // until the text is here
        EditorView.domEventHandlers({
          paste: (event) => this.bring(event.clipboardData),
          drop: (event) => this.bring(event.dataTransfer),
        }),
        carets,
        authors,
        passages,
        EditorState.phrases.of({ Completions: this.root.dataset.names }),
        this.mentions.completion,
        tooltips({ position: 'absolute' }), // a dialog is not what fixed places are counted from
        collab({ startVersion: revision, clientID: this.client }),
      ],
    });
  }

  dispatch(transactions) {
    this.view.update(transactions);
    if (transactions.some((it) => it.docChanged)) {
      this.keepSoon();
      if (this.problem === 'TOO_LONG') {
        clearTimeout(this.fitLater);
        this.fitLater = setTimeout(() => this.fit(), FIT_PAUSE);
      } else {
        this.push();
      }
      this.tell();
    }
    if (transactions.some((it) => it.docChanged || it.selection)) {
      this.tellCaret();
    }
  }

  get unconfirmed() {
    return sendableUpdates(this.view.state);
  }

  get revision() {
    return getSyncedVersion(this.view.state);
  }

  // --- To and from the server

  read() {
    this.underWay = false;
    this.channel.say({ t: 'text', do: 'read', since: this.base ? this.revision : -1 });
  }

  hear(message) {
    ({
      up: () => this.isUp(),
      whole: () => this.whole(message),
      updates: () => this.receive(message),
      carets: () => this.seeCarets(message.carets),
      authors: () => this.seeAuthors(message),
      passages: () => this.seePassages(message),
      people: () => this.mentions.hear(message.names),
      lost: () => this.begin(),
      refused: () => this.refused(message.why),
    })[message.do]?.();
  }

  isUp() {
    this.push();
    this.authors.changed();
  }

  // The text as it is. Edits that stand on a text of long ago cannot be moved any more: their words go to the end.
  whole({ revision, content }) {
    const rescued = this.rescued ?? this.written();
    this.rescued = null;
    this.client = crypto.randomUUID();
    this.sequence = 0;
    this.base = Text.of(content.split('\n'));
    this.underWay = false;
    this.latest = [];
    this.view.setState(this.state(this.base, revision, false));
    if (rescued) {
      this.view.dispatch({ changes: { from: this.base.length, insert: '\n\n' + rescued } });
    }
    this.keepSoon();
    this.tell();
    this.authors.changed();
  }

  // What was put in and is not committed.
  written() {
    const words = [];
    if (this.base) {
      this.own.iterChanges((fromA, toA, fromB, toB, inserted) => words.push(inserted.toString()));
    }
    return words.filter(Boolean).join('\n');
  }

  receive({ from, updates }) {
    if (!this.base || from > this.revision) {
      this.read();
      return;
    }
    updates.slice(this.revision - from).forEach((update) => this.take(update));
    this.channel.say({ t: 'text', do: 'seen', revision: this.revision });
    this.seeCarets(this.waiting.splice(0));
    if (this.authors.early) {
      this.seeAuthors(this.authors.early);
    }
    if (this.passages.early) {
      this.seePassages(this.passages.early);
    }
    this.authors.changed();
    this.keepSoon();
    this.push();
    this.tell();
  }

  take({ client, changes }) {
    const committed = ChangeSet.fromJSON(changes);
    this.base = committed.apply(this.base);
    this.latest.push(committed);
    this.latest.splice(0, this.latest.length - REMEMBERED);
    if (client === this.client) {
      this.sequence++;
      this.underWay = false;
      this.problem = null;
    }
    this.view.update([
      this.view.state.update(receiveUpdates(this.view.state, [{ changes: committed, clientID: client }])),
    ]);
  }

  // One push under way, with everything that is unconfirmed, as far as it has room (T8).
  push() {
    const edits = this.unconfirmed;
    if (edits.length && !this.underWay && this.channel?.open) {
      this.underWay = true;
      this.channel.say({
        t: 'text',
        do: 'push',
        client: this.client,
        revision: this.revision,
        sequence: this.sequence,
        edits: some(edits.map((edit) => edit.changes.toJSON())),
      });
    }
  }

  // What was too long is joined with what was written since, and may fit now.
  fit() {
    const { selection } = this.view.state;
    const changes = this.own;
    this.problem = null;
    const commented = this.view.state.field(passages);
    this.view.setState(this.state(this.base, this.revision, false));
    this.view.dispatch({ changes, selection });
    this.passages.show(this.view, commented); // what is shown is the same as before
    this.authors.changed();
  }

  refused(why) {
    this.underWay = false;
    if (why === 'BUSY' || why === 'FAILED') {
      this.retry = setTimeout(() => this.push(), AGAIN);
    } else if (why === 'TOO_OLD' || (why === 'NOT_UNDERSTOOD' && !this.begunAnew)) {
      this.begunAnew = true; // once: what nobody understands twice is said
      this.begin();
    } else {
      this.problem = why;
      this.tell();
    }
  }

  begin() {
    this.rescued ??= this.written();
    this.base = null;
    this.read();
  }

  // --- Carets: one's own is told in terms of what is committed, those of others are moved to what is shown

  get own() {
    return this.unconfirmed.map((it) => it.changes).reduce((all, it) => all.compose(it), ChangeSet.empty(this.base.length));
  }

  tellCaret() {
    this.caretLater ??= setTimeout(() => {
      this.caretLater = null;
      if (this.base) {
        const back = this.own.invertedDesc;
        const { anchor, head } = this.view.state.selection.main;
        const caret = { anchor: back.mapPos(anchor), head: back.mapPos(head) };
        this.channel.say({ t: 'text', do: 'caret', revision: this.revision, ...caret });
      }
    }, CARET_PAUSE);
  }

  seeCarets(told) {
    const effects = told.flatMap((caret) => this.placed(caret));
    if (effects.length) {
      this.view.update([this.view.state.update({ effects })]);
      this.showPeople();
    }
  }

  placed(caret) {
    if (caret.gone) {
      return [moved.of({ who: caret.who })];
    }
    if (!this.base || caret.revision > this.revision) {
      this.waiting.push(caret);
      return [];
    }
    const since = this.since(caret.revision);
    if (!since) {
      return [];
    }
    const place = (at) => since.reduce((now, changes) => changes.mapPos(Math.min(now, changes.length), 1), at);
    return [moved.of({ ...caret, anchor: place(caret.anchor), head: place(caret.head) })];
  }

  // What leads from a committed revision to what is shown; nothing if that was too long ago.
  since(revision) {
    const missed = this.revision - revision;
    return missed > this.latest.length ? null : [...this.latest.slice(this.latest.length - missed), this.own];
  }

  seeAuthors(message) {
    if (this.base) {
      this.authors.hear(message, this.view, { revision: this.revision, since: (it) => this.since(it) });
    }
  }

  seePassages(message) {
    if (this.base) {
      this.passages.hear(message, this.view, { revision: this.revision, since: (it) => this.since(it) });
    }
  }

  // Who is in the text: to see, to hear of once, and to go to.
  showPeople() {
    const place = this.root.querySelector('.text-people');
    const here = this.view.state.field(carets);
    [...place.children].filter((it) => !here.has(it.dataset.who)).forEach((it) => it.remove());
    here.forEach(({ who, name, hue }) => {
      if (!place.querySelector(`[data-who="${CSS.escape(who)}"]`)) {
        const person = document.createElement('button');
        person.type = 'button';
        person.dataset.who = who;
        person.className = 'text-person';
        person.style.setProperty('--hue', hue);
        person.textContent = name;
        person.title = place.dataset.go.replace('#name', () => name);
        place.append(person);
        this.root.querySelector('.text-news').textContent = place.dataset.came.replace('#name', () => name);
      }
    });
  }

  // --- Buttons

  press(event) {
    const mark = event.target.closest('[data-mark]')?.dataset.mark;
    if (mark) {
      marks[mark](this.view);
      this.view.focus();
    }
    const who = event.target.closest('[data-who]')?.dataset.who;
    const caret = who && this.view.state.field(carets).get(who);
    if (caret) {
      this.view.dispatch({ effects: EditorView.scrollIntoView(caret.head, { y: 'center' }) });
    }
    if (event.target.closest('[data-picture]')) {
      const choice = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*', multiple: true });
      choice.addEventListener('change', () => this.bring(choice));
      choice.click();
    }
    if (event.target.closest('[data-authors]')) {
      this.authors.toggle(this.view);
    }
    if (event.target.closest('[data-comment]')) {
      this.comment();
    }
    const commented = event.target.closest('.text-passage');
    if (commented && !this.wasWriting && this.view.state.selection.main.empty) {
      this.comment();
    }
    if (event.target.closest('[data-full]')) {
      this.fill(!this.root.popover, event);
    }
  }

  // In terms of what is committed.
  comment() {
    if (this.base) {
      if (this.root.popover) {
        this.fill(false); // what is said stands beneath the text
      }
      this.passages.comment(this.view, (from, to) => {
        const back = this.own.invertedDesc;
        return { revision: this.revision, from: back.mapPos(from, 1), to: back.mapPos(to, -1) };
      });
    }
    return true;
  }

  showPassage(passage) {
    const place = this.passages.place(this.view, passage);
    if (place) {
      this.view.dispatch({
        selection: { anchor: place.from, head: place.to },
        effects: EditorView.scrollIntoView(place.from, { y: 'center' }),
      });
      this.view.focus();
    }
  }

  // The whole screen, or the place on the page again; a dialog around it stays open.
  fill(whole, event) {
    event?.stopPropagation();
    this.root.classList.toggle('full', whole);
    this.root.popover = whole ? 'manual' : null;
    if (whole) {
      this.root.showPopover();
    }
    this.view.requestMeasure();
    this.view.focus();
  }

  // --- Pictures: kept by the server, which then says where

  bring(data) {
    const pictures = [...(data?.files ?? [])].filter((it) => it.type.startsWith('image/'));
    pictures.forEach((it) => this.send(it));
    return pictures.length > 0; // instead of what else would be put in
  }

  async send(picture) {
    const body = new FormData();
    body.append('file', picture, picture.name);
    await fetch(this.root.dataset.pictures, { method: 'POST', body });
  }

  picture(name, path) {
    const words = name.replace(/[[\]\\]/g, ' ');
    this.view.dispatch(this.view.state.replaceSelection(`![${words}](${path})`));
  }

  // --- What is seen and kept

  tell() {
    const place = this.root.querySelector('.text-state');
    const count = this.unconfirmed.length;
    const state = this.problem ?? (this.channel?.open ? (count ? 'saving' : 'saved') : 'offline');
    const words = (place.dataset[state.toLowerCase()] ?? '').replace('#count', count);
    if (place.textContent !== words) {
      place.dataset.state = state.toLowerCase();
      place.textContent = words;
    }
  }

  keepSoon() {
    this.later ??= setTimeout(() => this.keep(), 300);
  }

  keep() {
    clearTimeout(this.later);
    this.later = null;
    if (!this.base) {
      return;
    }
    const edits = this.unconfirmed;
    stored((store) =>
      edits.length
        ? store.setItem(
            this.keptAs,
            JSON.stringify({
              client: this.client,
              sequence: this.sequence,
              revision: this.revision,
              base: this.base.toJSON(),
              edits: edits.map((edit) => edit.changes.toJSON()),
            }),
          )
        : store.removeItem(this.keptAs),
    );
  }
}
