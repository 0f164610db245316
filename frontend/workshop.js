// What in a workshop must not wait for the server: what is typed is kept, a note or a dot is shown at once, and the time
// counts down to the same moment everywhere. It knows no rules: everything it wants becomes a command.
import { LiveChannel } from './live.js';

const KEPT = 'citylabs-kept:note:';
const MEASURE = 20_000;
const TICK = 250;

const kept = (action) => {
  try {
    return action(window.sessionStorage);
  } catch {
    return null;
  }
};

// What has left the page lets go of its channel.
const started = new Set();
new MutationObserver(() =>
  started.forEach((root) => {
    if (!root.isConnected) {
      started.delete(root);
      (root.floor ?? root.roomPart)?.close();
    }
  }),
).observe(document.documentElement, { childList: true, subtree: true });

// The server's clock, as well as it was measured: the quickest answer tells it best.
class ServerClock {
  constructor() {
    this.offset = 0;
    this.best = Infinity;
  }

  hear({ sent, now }) {
    const trip = performance.now() - sent;
    if (trip < this.best + 5) {
      this.best = trip;
      this.offset = now + trip / 2 - Date.now();
    }
  }

  get now() {
    return Date.now() + this.offset;
  }
}

const clock = new ServerClock();

const tick = () => {
  document.querySelectorAll('.step-timer[data-ends]').forEach((timer) => {
    const left = Math.max(0, Math.ceil((Number(timer.dataset.ends) - clock.now) / 1000));
    const words = left
      ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
      : timer.dataset.up;
    if (timer.textContent !== words) {
      timer.textContent = words;
      timer.classList.toggle('soon', left > 0 && left <= 60);
      timer.classList.toggle('up', !left);
    }
  });
};
setInterval(tick, TICK);

// Any page on which a timer runs measures the clock over its channel.
const measuring = (channel) => {
  const ask = () => channel.say({ t: 'time', sent: performance.now() });
  return { opened: ask, timer: setInterval(ask, MEASURE) };
};

const watchPushes = (root, shown) => {
  let push = root.push ?? 0;
  Object.defineProperty(root, 'push', {
    configurable: true,
    get: () => push,
    set: (value) => {
      push = value;
      queueMicrotask(() => shown(push));
    },
  });
  if (push) {
    queueMicrotask(() => shown(push));
  }
};

const reload = (root, close) => {
  if (root.isConnected) {
    const at = Number(sessionStorage.getItem('citylabs-reloaded') ?? 0);
    sessionStorage.setItem('citylabs-reloaded', String(Date.now()));
    setTimeout(() => location.reload(), Date.now() - at < 5_000 ? 3_000 : 0);
  } else {
    close();
  }
};

class Floor {
  constructor(root) {
    this.root = root;
    this.sent = new Map(); // what is on its way, by command: shown until the answer is
    this.stop = new AbortController();
    const on = (type, action) => root.addEventListener(type, action, { signal: this.stop.signal });
    on('submit', (event) => this.submit(event));
    on('click', (event) => this.click(event));
    on('input', (event) => this.typed(event));
    on('change', (event) => this.chosen(event));
    on('keydown', (event) => this.key(event));
    on('focusin', (event) => (this.focus = this.place(event.target)));
    this.channel = new LiveChannel({
      page: root.dataset.page,
      owner: root.dataset.owner,
      shown: 0,
      answered: (answer) => this.answered(answer),
      state: (state, count) => this.showState(state, count),
      lost: () => reload(root, () => this.close()),
      opened: () => this.measure?.opened(),
      heard: (message) => message.t === 'time' && clock.hear(message),
    });
    this.measure = measuring(this.channel);
    if (this.channel.open) {
      this.measure.opened();
    }
    // sent before a reload, and not answered yet
    this.channel.unanswered.forEach((body, id) => this.sent.set(id, { ...body }));
    watchPushes(root, (push) => this.shown(push));
    this.recall();
  }

  close() {
    this.stop.abort();
    clearInterval(this.measure.timer);
    this.channel.close();
  }

  get textarea() {
    return this.root.querySelector('.writing textarea');
  }

  send(body) {
    const id = this.channel.send({ ...body, step: this.root.step });
    this.sent.set(id, { ...body, step: this.root.step });
    this.draw();
    return id;
  }

  // What was done is shown until the next push has it: every push after the answer has.
  answered(answer) {
    const sent = this.sent.get(answer.id);
    if (answer.done && sent) {
      sent.done = true;
    } else {
      this.sent.delete(answer.id);
    }
    this.draw();
    this.say(answer.done ? this.left() : answer.say, !answer.done);
  }

  shown(push) {
    this.channel.seen(push);
    this.sent.forEach((body, id) => body.done && this.sent.delete(id));
    this.draw();
    this.refocus();
    tick();
  }

  // --- Writing

  get draftName() {
    return KEPT + this.root.dataset.owner;
  }

  typed(event) {
    if (event.target === this.textarea) {
      kept((it) => it.setItem(this.draftName, event.target.value));
    }
  }

  recall() {
    const before = kept((it) => it.getItem(this.draftName));
    if (before && this.textarea && !this.textarea.value) {
      this.textarea.value = before;
    }
  }

  key(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.closest('form')) {
      event.preventDefault();
      event.target.closest('form').requestSubmit();
    } else if (event.key === 'Escape' && event.target.closest('.note-edit')) {
      this.cancel(event.target.closest('[data-note]'));
    }
  }

  submit(event) {
    event.preventDefault();
    const form = event.target;
    const text = form.elements.text.value.trim();
    if (form.matches('.writing')) {
      if (text) {
        this.send({ do: 'write', note: crypto.randomUUID(), text, language: form.elements.language.value });
        form.elements.text.value = '';
        kept((it) => it.removeItem(this.draftName));
      }
      form.elements.text.focus();
    } else if (form.matches('.note-edit')) {
      const note = form.closest('[data-note]');
      if (text) {
        this.send({ do: 'write', note: note.dataset.note, text, language: note.dataset.language });
      }
      this.cancel(note);
    }
  }

  edit(note) {
    const { root } = this;
    const words = note.querySelector('span');
    const form = document.createElement('form');
    form.className = 'note-edit';
    const text = document.createElement('textarea');
    text.name = 'text';
    text.maxLength = 200;
    text.value = words.textContent;
    text.setAttribute('aria-label', root.dataset.edit);
    const save = this.button('', root.dataset.save);
    save.type = 'submit';
    form.append(text, save, this.button('cancel', root.dataset.cancel));
    words.hidden = true;
    note.querySelectorAll(':scope > button').forEach((it) => (it.hidden = true));
    note.append(form);
    text.focus();
  }

  cancel(note) {
    note.querySelector('.note-edit')?.remove();
    note.querySelectorAll('[hidden]').forEach((it) => (it.hidden = false));
    note.querySelector('[data-does=edit]')?.focus();
  }

  button(does, words, name) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.does = does;
    button.textContent = words;
    if (name) {
      button.setAttribute('aria-label', name);
    }
    return button;
  }

  // --- Everything else that is pressed

  click(event) {
    const button = event.target.closest('button[data-does]');
    if (!button) {
      return;
    }
    const note = button.closest('[data-note]');
    const card = button.closest('[data-card]');
    const acts = {
      edit: () => this.edit(note),
      delete: () => this.send({ do: 'withdraw', note: note.dataset.note }),
      cancel: () => this.cancel(note),
      more: () => this.vote(card, 1),
      less: () => this.vote(card, -1),
      move: () => this.offer(card, 'move', this.lanes(card)),
      group: () => this.offer(card, 'group', this.others(card)),
    };
    acts[button.dataset.does]?.();
  }

  vote(card, more) {
    const dots = this.dots();
    const now = dots[card.dataset.card] ?? 0;
    const used = Object.values(dots).reduce((sum, it) => sum + it, 0);
    if (now + more >= 0 && used + more <= this.root.allowed) {
      this.send({ do: 'vote', card: card.dataset.card, dots: now + more });
    }
  }

  // as the server knows them, and what is on its way to it
  dots() {
    const dots = { ...(this.root.dots ?? {}) };
    this.sent.forEach((body) => {
      if (body.do === 'vote' && body.step === this.root.step) {
        dots[body.card] = body.dots;
      }
    });
    return dots;
  }

  left() {
    if (!this.root.allowed) {
      return '';
    }
    const used = Object.values(this.dots()).reduce((sum, it) => sum + it, 0);
    return this.root.dataset.left.replace('#left', this.root.allowed - used);
  }

  lanes(card) {
    return [...this.root.querySelectorAll('.floor-board > .floor-lane')]
      .filter((lane) => !lane.contains(card))
      .map((lane) => ({ id: lane.getAttribute('aria-labelledby').slice('floor-'.length), words: lane.querySelector('h3 span').textContent }));
  }

  others(card) {
    return [...this.root.querySelectorAll('[data-card]')]
      .filter((it) => it !== card)
      .map((it) => ({ id: it.dataset.card, words: it.querySelector('.floor-title span').textContent }));
  }

  // A list to choose from, below the card.
  offer(card, does, choices) {
    card.querySelector('select')?.remove();
    const list = document.createElement('select');
    list.dataset.chooses = does;
    list.setAttribute('aria-label', does === 'move' ? this.root.dataset.moveTo : this.root.dataset.groupWith);
    list.append(new Option(list.getAttribute('aria-label'), ''), ...choices.map((it) => new Option(it.words, it.id)));
    card.append(list);
    list.focus();
  }

  chosen(event) {
    const list = event.target.closest('select[data-chooses]');
    if (list?.value) {
      const card = list.closest('[data-card]').dataset.card;
      this.send({ do: list.dataset.chooses, card, to: list.value });
      list.remove();
    }
  }

  // --- Showing

  draw() {
    this.addTools();
    this.drawNotes();
    this.drawDots();
  }

  // What can be done with a card in this step; its title names each button.
  addTools() {
    const { root } = this;
    const add = { ARRANGE: (card, title) => this.addArranging(card, title), VOTE: (card, title) => this.addStepper(card, title) };
    root.querySelectorAll('.floor-board [data-card]').forEach((card) => {
      if (add[root.tools] && !card.querySelector(':scope > button, :scope > .stepper')) {
        add[root.tools](card, card.querySelector('.floor-title span').textContent);
      }
    });
  }

  addArranging(card, title) {
    const { move, moveOf, group, groupOf } = this.root.dataset;
    card.append(
      this.button('move', move, moveOf.replace('#title', () => title)),
      this.button('group', group, groupOf.replace('#title', () => title)),
    );
  }

  addStepper(card, title) {
    const { moreFor, lessFor } = this.root.dataset;
    const stepper = document.createElement('div');
    stepper.className = 'stepper';
    stepper.setAttribute('role', 'group');
    stepper.setAttribute('aria-label', title);
    stepper.append(
      this.button('less', '−', lessFor.replace('#title', () => title)),
      document.createElement('output'),
      this.button('more', '+', moreFor.replace('#title', () => title)),
    );
    card.append(stepper);
  }

  drawNotes() {
    const list = this.root.querySelector('.floor-notes');
    if (!list) {
      return; // it is not shown in this step
    }
    list.querySelectorAll('.unsent').forEach((it) => it.remove());
    list.querySelectorAll('[data-note]:not(:has(> button))').forEach((note) => {
      const words = note.querySelector('span').textContent;
      note.append(
        this.button('edit', this.root.dataset.edit, `${this.root.dataset.edit}: ${words}`),
        this.button('delete', this.root.dataset.delete, `${this.root.dataset.delete}: ${words}`),
      );
    });
    this.sent.forEach((body) => {
      const known = body.note && list.querySelector(`[data-note="${body.note}"]`);
      if (body.do === 'withdraw' && known) {
        known.classList.add('leaving');
      } else if (body.do === 'write' && body.step === this.root.step) {
        if (known) {
          known.querySelector('span').textContent = body.text;
        } else {
          const note = document.createElement('li');
          note.className = 'unsent';
          note.textContent = body.text;
          list.append(note);
        }
      }
    });
  }

  drawDots() {
    const dots = this.dots();
    const used = Object.values(dots).reduce((sum, it) => sum + it, 0);
    this.root.querySelectorAll('.stepper').forEach((stepper) => {
      const given = dots[stepper.closest('[data-card]').dataset.card] ?? 0;
      stepper.querySelector('output').textContent = given;
      stepper.querySelector('[data-does=less]').setAttribute('aria-disabled', given === 0);
      stepper.querySelector('[data-does=more]').setAttribute('aria-disabled', used >= this.root.allowed);
      stepper.classList.toggle('given', given > 0);
    });
  }

  showState(state, count) {
    this.root.classList.toggle('offline', state === 'offline');
    this.root.dataset.unsent = count;
    if (state === 'offline') {
      this.say(this.root.querySelector('.floor-say').dataset.offline.replace('#count', count));
      this.saidOffline = true;
    } else if (this.saidOffline) {
      this.saidOffline = false;
      this.say('');
    }
  }

  say(words, isProblem = false) {
    const place = this.root.querySelector('.floor-say');
    place.classList.toggle('problem', isProblem);
    place.textContent = words ?? '';
  }

  // What is drawn anew loses the focus, and gets it back.
  place(target) {
    const item = target.closest('[data-card], [data-note]');
    return item && { item: item.dataset.card ?? item.dataset.note, does: target.dataset.does };
  }

  refocus() {
    if (this.focus && document.activeElement === document.body) {
      const { item, does } = this.focus;
      const there = this.root.querySelector(`[data-card="${item}"], [data-note="${item}"]`);
      (there?.querySelector(`[data-does="${does}"]`) ?? there?.querySelector('button'))?.focus();
    }
  }
}

window.citylabsFloor = {
  start(root) {
    root.floor?.close();
    root.floor = new Floor(root);
    started.add(root);
  },
};

// Everyone is called to a lane, a card or the start of the board; whoever declined that is told, and stays.
const FOLLOWS = 'citylabs-declines-calls';

window.citylabsCalls = {
  call(place, to, words) {
    const declined = kept((it) => it.getItem(FOLLOWS)) === 'yes';
    const before = declined ? null : this.go(to);
    const button = (label, action) => {
      const it = document.createElement('button');
      it.type = 'button';
      it.className = 'small-button';
      it.textContent = label;
      it.onclick = action;
      return it;
    };
    const said = document.createElement('span');
    said.textContent = words;
    const gone = () => place.replaceChildren();
    const back = button(place.dataset.back, () => (before?.(), gone()));
    const there = button(place.dataset.go, () => (this.go(to), gone()));
    const other = button(declined ? place.dataset.follow : place.dataset.decline, () => {
      kept((it) => it.setItem(FOLLOWS, declined ? 'no' : 'yes'));
      gone();
    });
    place.replaceChildren(said, declined ? there : back, other, button(place.dataset.close, gone));
  },

  // brings it into view, and can bring back what was there before; the focus stays where somebody is at work
  go(to) {
    const [kind, id] = to.split(':');
    const board = document.querySelector('.lanes');
    const target =
      kind === 'lane'
        ? document.querySelector(`[data-lane-section="${id}"], [aria-labelledby="floor-${id}"]`)
        : kind === 'card'
          ? document.querySelector(`[data-card="${id}"]`)
          : document.querySelector('[data-lane-section], .floor');
    const at = { top: scrollY, left: board?.scrollLeft ?? 0 };
    target?.scrollIntoView({ block: 'center', inline: 'center' });
    target?.classList.add('called-to');
    setTimeout(() => target?.classList.remove('called-to'), 3_000);
    return () => {
      scrollTo({ top: at.top });
      board?.scrollTo({ left: at.left });
    };
  },
};

// A part of a page that only shows: it confirms what it shows, and measures the clock.
class RoomPart {
  constructor(root) {
    this.channel = new LiveChannel({
      page: root.dataset.page,
      owner: root.dataset.owner,
      shown: 0,
      answered: () => {},
      state: (state) => root.classList.toggle('offline', state === 'offline'),
      lost: () => reload(root, () => this.close()),
      opened: () => this.measure?.opened(),
      heard: (message) => message.t === 'time' && clock.hear(message),
    });
    this.measure = measuring(this.channel);
    if (this.channel.open) {
      this.measure.opened();
    }
    watchPushes(root, (push) => {
      if (root.isConnected) {
        this.channel.seen(push);
        tick();
      } else {
        this.close();
      }
    });
  }

  close() {
    clearInterval(this.measure.timer);
    this.channel.close();
  }
}

window.citylabsRoom = {
  start(root) {
    root.roomPart?.close();
    root.roomPart = new RoomPart(root);
    started.add(root);
  },
};
