// What on a board must not wait for the server: dragging by mouse and touch, arrow keys, one's own move shown at once.
// It knows no rules and no rights. Everything it wants becomes a command; everything it shows came from the server,
// but for ghosts: stand-ins for what is on its way, which go when the answer is shown.
import { FocusKeeper } from './board-focus.js';
import { meant, switchBy } from './board-letters.js';
import { cardIn, cardOf, cards, isTyping, item, laneOf, title } from './board-parts.js';
import { LiveChannel } from './live.js';

const DRAG_FROM = 6; // pixels: below that it was a click
const LONG_PRESS = 350;
const EDGE = 48;
const SUMMARY = 5_000;
const SCROLLED = 150;

const ONE_LANE = matchMedia('(max-width: 40rem)');

class Board {
  constructor(root) {
    this.root = root;
    this.ghosts = new Map(); // by command
    this.undoBelow = {};
    this.leaving = new Set();
    this.forms = new Set();
    this.singles = JSON.parse(root.dataset.keys ?? '{}');
    this.summed = new WeakSet();
    this.channel = new LiveChannel({
      page: root.dataset.page,
      owner: root.dataset.owner,
      shown: 0,
      answered: (answer) => this.answered(answer),
      state: (state, count) => this.showState(state, count),
      lost: () => (root.isConnected ? this.reload() : this.close()),
    });
    this.stop = new AbortController();
    const on = (target, type, action, options = {}) =>
      target.addEventListener(type, action, { signal: this.stop.signal, ...options });
    on(document, 'click', (event) => this.click(event));
    on(document, 'change', (event) => this.change(event));
    on(document, 'submit', (event) => this.submit(event));
    on(document, 'keydown', (event) => this.key(event));
    on(root, 'focusin', (event) => this.focused(event));
    on(document, 'focusin', (event) => this.atWork(event));
    on(root, 'scroll', (event) => this.scrolled(event), { capture: true, passive: true });
    on(ONE_LANE, 'change', () => this.showPlace());
    on(root, 'pointerdown', (event) => this.press(event));
    on(root, 'contextmenu', (event) => this.drag && event.preventDefault());
    on(root, 'dragstart', (event) => event.preventDefault());
    this.focusKeeper = new FocusKeeper(root, this.stop.signal);
    this.drawing = new MutationObserver(() => this.drawn());
    this.drawing.observe(document.body, { childList: true, subtree: true });
    this.drawn();
    this.watchPushes();
  }

  close() {
    clearTimeout(this.summary);
    clearTimeout(this.scrolling);
    this.drawing.disconnect();
    this.stop.abort();
    this.channel.close();
  }

  get canEdit() {
    return this.root.dataset.edit === 'true';
  }

  // --- To and from the server

  // `look` is what is shown until the answer is
  send(command, look) {
    const id = this.channel.send({ ...command, seen: this.root.revision ?? 0 });
    if (look) {
      this.ghosts.set(id, look);
    }
    if (command.do !== 'undo' && command.do !== 'redo') {
      this.undoBelow = {};
    }
    return id;
  }

  answered(answer) {
    const ghost = this.ghosts.get(answer.id);
    if (ghost) {
      ghost.until = answer.done ? answer.revision : 0;
    }
    if (!answer.done && answer.of) {
      this.undoBelow[answer.doing] = answer.of;
    }
    if (answer.done && answer.doing) {
      this.undoBelow = {};
    }
    this.settle();
    this.announce(answer.say, !answer.done);
  }

  // The server sets `push` last of all: when it is set, the page shows what it says.
  watchPushes() {
    const root = this.root;
    let push = root.push ?? 0;
    const shown = () =>
      queueMicrotask(() => {
        this.channel.seen(push);
        this.settle();
        this.sumUp();
      });
    Object.defineProperty(root, 'push', {
      configurable: true,
      get: () => push,
      set: (value) => {
        push = value;
        shown();
      },
    });
    if (push) {
      shown();
    }
  }

  // The server has drawn something, here or in what is open over the board; or another page.
  drawn() {
    if (!this.root.isConnected) {
      this.close();
      return;
    }
    this.root.querySelectorAll('ul.cards').forEach((list) => this.keepMoving(list));
    this.addMenus();
    this.keepForms();
    this.focusKeeper.keep();
    this.showPlace();
  }

  // Each card has a button for its menu, named by its title.
  addMenus() {
    this.root.querySelectorAll('[data-card].card:not(:has(> .card-menu))').forEach((card) => {
      const words = card.querySelector('.card-title');
      const button = document.createElement('button');
      button.className = 'card-menu';
      button.setAttribute('aria-label', this.root.dataset.menuOf.replace('#title', () => words.textContent));
      button.setAttribute('aria-haspopup', 'menu');
      (card.querySelector('.second') ?? words).after(button);
    });
  }

  // What others do is read aloud in a sentence now and then, rather than one by one.
  sumUp() {
    this.summary ??= setTimeout(() => {
      this.summary = null;
      const fresh = [...this.root.querySelectorAll('.changed-by')].filter((mark) => !this.summed.has(mark));
      fresh.forEach((mark) => this.summed.add(mark));
      if (fresh.length) {
        const place = this.root.querySelector('.board-others');
        const names = [...new Set(fresh.map((mark) => mark.textContent))].join(', ');
        place.textContent = place.dataset.words.replace('#cards', fresh.length).replace('#names', () => names);
      }
    }, SUMMARY);
  }

  settle() {
    this.ghosts.forEach((ghost, id) => {
      if (ghost.until !== undefined && (this.root.revision ?? 0) >= ghost.until) {
        this.ghosts.delete(id);
        ghost.end();
      }
    });
  }

  reload() {
    const at = Number(sessionStorage.getItem('citylabs-reloaded') ?? 0);
    sessionStorage.setItem('citylabs-reloaded', String(Date.now()));
    setTimeout(() => location.reload(), Date.now() - at < 5_000 ? 3_000 : 0);
  }

  showState(state, count) {
    const place = this.root.querySelector('.save-state');
    if (place && place.dataset.state !== state) {
      place.dataset.state = state;
      place.textContent = place.dataset[state];
    }
    this.root.classList.toggle('offline', state === 'offline');
    this.root.dataset.unsent = count;
  }

  announce(words, isProblem) {
    if (words) {
      const place = this.root.querySelector(isProblem ? '.board-alert' : '.board-say');
      place.textContent = '';
      if (isProblem) {
        clearTimeout(this.alertEnd);
        place.hidePopover();
        place.showPopover(); // above whatever is open over the board
        this.alertEnd = setTimeout(() => place.hidePopover(), 12_000);
      }
      requestAnimationFrame(() => (place.textContent = words));
    }
  }

  // --- Buttons, fields and forms that carry a command

  click(event) {
    if (this.justDropped) {
      return;
    }
    const carrier = event.target.closest?.('[data-command]');
    if (carrier && !carrier.disabled) {
      const command = JSON.parse(carrier.dataset.command);
      if (command.do === 'undo' || command.do === 'redo') {
        command.below = this.undoBelow[command.do];
      }
      this.send(command);
      if (!event.detail) {
        carrier.closest('.assignees')?.querySelector('[data-picks]')?.focus(); // by keyboard: the button will go
      }
    }
    const menu = event.target.closest?.('.card-menu');
    if (menu) {
      this.openMenu(menu);
    } else if (event.target.closest?.('.board-menu')) {
      this.chosen(event.target.closest('[role=menuitem]'));
    }
    const adder = event.target.closest?.('[data-add]');
    if (adder && adder.tagName !== 'FORM') {
      this.openForm(adder);
    }
    const opener = event.target.closest?.('.card-title');
    if (opener && this.root.contains(opener)) {
      this.ask('open-card', cardOf(opener));
    }
    const more = event.target.closest?.('.more-tools');
    if (more) {
      const opened = more.closest('.board-tools').classList.toggle('opened');
      more.setAttribute('aria-expanded', opened);
    }
    const step = event.target.closest?.('[data-step]');
    if (step) {
      this.turn(Number(step.dataset.step));
    }
  }

  // a field of an item: what it holds is its new value
  change(event) {
    const mover = event.target.closest?.('[data-moves]');
    if (mover) {
      this.send({ do: 'move-card', card: mover.dataset.moves, lane: mover.value });
    }
    const picker = event.target.closest?.('[data-picks]');
    if (picker?.value) {
      this.send(JSON.parse(picker.dataset.picks.replaceAll('$picked', picker.value)));
      setTimeout(() => (picker.value = ''));
    }
    const carrier = event.target.closest?.('[data-item]');
    if (carrier) {
      const { item: of, field } = carrier.dataset;
      const isBox = carrier.matches('vaadin-checkbox, input[type=checkbox]');
      const value = isBox ? (carrier.checked ? 'yes' : null) : carrier.value || null;
      this.send({ do: 'edit', item: of, values: { [field]: value } });
    }
  }

  // A form carries a command with places: $new for a new id, $name for what is in the field of that name.
  sendForm(form) {
    const values = Object.fromEntries(new FormData(form));
    const template = form.dataset.template.replaceAll('$new', crypto.randomUUID());
    const command = JSON.parse(template, (_, value) =>
      typeof value === 'string' && value.startsWith('$') ? (values[value.slice(1)] ?? '').trim() : value,
    );
    this.send(command);
    form.reset();
    form.querySelector('input')?.focus();
  }

  ask(what, card) {
    this.root.dispatchEvent(new CustomEvent(what, { detail: { card } }));
  }

  openForm(adder) {
    const form = this.root.querySelector('template.add-form').content.firstElementChild.cloneNode(true);
    form.dataset.add = adder.dataset.add;
    form.dataset.lane = laneOf(adder) ?? '';
    form.querySelector('input').setAttribute('aria-label', adder.dataset.label);
    form.querySelector('[type=reset]').onclick = () => this.closeForm(form);
    this.forms.add(form);
    this.putForm(form, adder);
    form.querySelector('input').focus();
  }

  putForm(form, adder) {
    adder.before(form);
    adder.hidden = true;
    form.adder = adder;
  }

  // A lane that is drawn anew loses what the script has put into it, and gets it back.
  keepForms() {
    this.forms.forEach((form) => {
      if (!form.isConnected) {
        const lane = form.dataset.lane;
        const adder = this.root.querySelector(lane ? `[data-lane-section="${lane}"] > .add-card` : '.add-lane');
        if (adder) {
          this.putForm(form, adder);
        }
      }
    });
  }

  closeForm(form) {
    this.forms.delete(form);
    form.adder.hidden = false;
    form.remove();
    form.adder.focus();
  }

  submit(event) {
    const carrier = event.target.closest?.('form[data-template]');
    if (carrier) {
      event.preventDefault();
      this.sendForm(carrier);
    }
    const form = event.target.closest?.('form[data-add]');
    if (form) {
      event.preventDefault();
      const input = form.querySelector('input');
      const words = input.value.trim();
      if (words) {
        const language = form.querySelector('select').value;
        const id = crypto.randomUUID();
        if (form.dataset.add === 'card') {
          const ghost = this.addedGhost(form.closest('[data-lane-section]'), words);
          this.send({ do: 'add-card', id, lane: form.dataset.lane, title: words, language }, ghost);
        } else {
          this.send({ do: 'add-lane', id, title: words, language });
        }
        input.value = '';
      }
      input.focus();
    }
  }

  // --- The menu of a card: one for the whole board

  openMenu(button) {
    const menu = this.root.querySelector('.board-menu');
    const card = cardOf(button);
    this.menuOf = { button, card };
    menu.querySelectorAll('[data-for-card]').forEach((entry) => {
      entry.dataset.command = entry.dataset.forCard.replaceAll('$card', card);
    });
    menu.showPopover();
    const place = button.getBoundingClientRect();
    menu.style.left = Math.max(8, Math.min(place.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8)) + 'px';
    menu.style.top = Math.max(8, Math.min(place.bottom + 4, innerHeight - menu.offsetHeight - 8)) + 'px';
    menu.querySelector('[role=menuitem]').focus();
  }

  chosen(entry) {
    if (entry) {
      const { button, card } = this.menuOf;
      this.root.querySelector('.board-menu').hidePopover();
      if (button.isConnected) {
        button.focus();
      }
      if (entry.dataset.ask) {
        this.ask(entry.dataset.ask, card);
      }
    }
  }

  menuKey(event, menu) {
    const entries = [...menu.querySelectorAll('[role=menuitem]')];
    const at = entries.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      entries.at(to % entries.length).focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      menu.hidePopover();
      this.menuOf.button.focus();
    }
  }

  // --- Keys

  key(event) {
    const menu = event.target.closest?.('.board-menu');
    if (menu) {
      this.menuKey(event, menu);
      return;
    }
    const form = event.target.closest?.('form[data-add]');
    if (form && event.key === 'Escape') {
      this.closeForm(form);
      return;
    }
    if (this.drag && event.key === 'Escape') {
      this.endDrag(false);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTyping(event.target) && this.canEdit) {
      event.preventDefault();
      this.root.querySelector(event.shiftKey ? '.redo' : '.undo')?.click();
      return;
    }
    const action = meant(event, this.singles);
    if (action) {
      event.preventDefault();
      this.does(action);
      return;
    }
    const card = event.target.matches?.('.card-title, .card-menu') ? cardOf(event.target) : null;
    if (card && item(card)?.closest('[data-lane-section]') && !event.ctrlKey && !event.metaKey) {
      this.cardKey(event, card);
    }
  }

  cardKey(event, card) {
    const moves = event.altKey && event.shiftKey;
    const ends = event.key === 'Home' || event.key === 'End';
    if (event.key.startsWith('Arrow') && (moves || !event.altKey)) {
      event.preventDefault();
      (moves ? this.moveBy : this.go).call(this, card, event.key);
    } else if (ends && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      const { list } = this.whereIs(card);
      this.focus(cardIn(list.at(event.key === 'Home' ? 0 : -1)));
    }
  }

  // What single keys do; which key does what is told by the server.
  does(action) {
    const focus = document.activeElement;
    const card = this.root.contains(focus) ? cardOf(focus) : null;
    const on = {
      'add-card': () => this.addTo(focus.closest('[data-lane-section]') ?? this.lanes()[0]),
      'delete-card': () => card && this.send(this.commandOf('delete-card', card)),
      filter: () => this.openFilter(),
      undo: () => this.root.querySelector('.undo')?.click(),
      redo: () => this.root.querySelector('.redo')?.click(),
      keyboard: () => this.ask(action),
    };
    (on[action] ?? (() => card && this.ask(action, card)))();
  }

  addTo(lane) {
    const form = lane?.querySelector('form.adding input');
    const adder = lane?.querySelector('.add-card');
    if (form) {
      form.focus();
    } else if (adder) {
      this.openForm(adder);
    }
  }

  commandOf(name, card) {
    const entry = this.root.querySelector(`.board-menu [data-does="${name}"]`);
    return JSON.parse(entry.dataset.forCard.replaceAll('$card', card));
  }

  openFilter() {
    const words = this.root.querySelector('.filter-bar vaadin-text-field');
    if (words?.checkVisibility()) {
      words.focus();
    } else {
      this.root.querySelector('.filter-toggle')?.click(); // what opens takes the focus
    }
  }

  lanes() {
    return [...this.root.querySelectorAll('[data-lane-section]')];
  }

  // focus goes to the neighbour
  go(card, key) {
    const { lanes, lane, list, index } = this.whereIs(card);
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      this.focus(cardIn(list[index + (key === 'ArrowDown' ? 1 : -1)] ?? list[index]));
      return;
    }
    const step = key === 'ArrowRight' ? 1 : -1;
    for (let i = lanes.indexOf(lane) + step; lanes[i]; i += step) {
      const there = cards(lanes[i]);
      if (there.length) {
        this.focus(cardIn(there[Math.min(index, there.length - 1)]));
        return;
      }
    }
  }

  // the card goes
  moveBy(card, key) {
    if (!this.canEdit || item(card).classList.contains('leaving')) {
      return;
    }
    const { lanes, lane, list, index } = this.whereIs(card);
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const to = index + (key === 'ArrowDown' ? 1 : -1);
      if (list[to]) {
        this.move(card, lane, to);
      }
      return;
    }
    const target = lanes[lanes.indexOf(lane) + (key === 'ArrowRight' ? 1 : -1)];
    if (target) {
      this.move(card, target, Math.min(index, cards(target).length));
    }
  }

  othersIn(lane, card) {
    const own = item(card);
    return cards(lane).filter((li) => li !== own);
  }

  whereIs(card) {
    const lane = item(card).closest('[data-lane-section]');
    const list = cards(lane);
    return { lanes: this.lanes(), lane, list, index: list.indexOf(item(card)) };
  }

  // The card shall stand at an index among the others of a lane.
  move(card, lane, index) {
    const others = this.othersIn(lane, card);
    const before = others[index] ?? null;
    const after = others[index - 1] ?? null;
    const ghost = this.movedGhost(card, lane, before);
    this.send(
      {
        do: 'move-card',
        card,
        lane: lane.dataset.laneSection,
        after: after && cardIn(after),
        before: before && cardIn(before),
      },
      ghost,
    );
  }

  // --- Where somebody is

  focused(event) {
    const card = cardOf(event.target);
    if (card !== this.lookedAt) {
      this.lookedAt = card;
      this.channel.here(card ? 'card:' + card : null);
    }
  }

  // In an open card somebody who is in a field is changing it.
  atWork(event) {
    const field = event.target.closest?.('[data-item^="card:"], .card-dialog form');
    const of = event.target.closest?.('[data-item^="card:"]')?.dataset.item ?? (field && this.worksOn);
    if (of !== this.worksOn || (!field && this.worksOn)) {
      this.worksOn = of ?? null;
      this.channel.here(this.worksOn, Boolean(of));
    }
  }

  focus(card) {
    const target = title(card);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  // Flow takes a card out before it puts it elsewhere. Where the browser can move a node as it is, it is moved, and
  // keeps its focus and its place in what is read aloud; elsewhere the keeper of the focus gives it back.
  keepMoving(list) {
    if (list.moves || !list.moveBefore) {
      return;
    }
    list.moves = true;
    list.removeChild = (li) => {
      if (!this.leaving.size) {
        queueMicrotask(() => {
          this.leaving.forEach((it) => it.remove());
          this.leaving.clear();
        });
      }
      this.leaving.add(li);
      return li;
    };
    list.insertBefore = (li, before) => {
      this.leaving.delete(li);
      const next = before && this.leaving.has(before) ? this.staying(before) : before;
      return li.isConnected ? (list.moveBefore(li, next), li) : Node.prototype.insertBefore.call(list, li, next);
    };
  }

  staying(li) {
    let next = li;
    while (next && this.leaving.has(next)) {
      next = next.nextSibling;
    }
    return next;
  }

  // --- Ghosts

  movedGhost(card, lane, before) {
    const real = item(card);
    const hadFocus = real.contains(document.activeElement);
    const ghost = real.cloneNode(true);
    ghost.className = 'ghost';
    ghost.querySelectorAll('[id]').forEach((node) => node.removeAttribute('id'));
    real.classList.add('leaving');
    this.insert(ghost, lane, before);
    if (hadFocus) {
      ghost.querySelector('.card-title').focus();
    }
    return {
      end: () => {
        const focus = ghost.contains(document.activeElement) || document.activeElement === document.body;
        ghost.remove();
        real.classList.remove('leaving');
        if (hadFocus && focus) {
          this.focus(card);
        }
      },
    };
  }

  addedGhost(lane, words) {
    const ghost = document.createElement('li');
    ghost.className = 'ghost';
    const box = document.createElement('div');
    box.className = 'card';
    box.textContent = words;
    ghost.append(box);
    this.insert(ghost, lane, null);
    return { end: () => ghost.remove() };
  }

  insert(ghost, lane, before) {
    lane.querySelector('ul.cards').insertBefore(ghost, before);
  }

  // --- Dragging

  press(event) {
    const card = event.target.closest?.('.card');
    const onTool = event.target.closest?.('.card-menu, a, input, select');
    if (!this.canEdit || !card || onTool || event.button !== 0 || card.closest('.ghost, .leaving')) {
      return;
    }
    const drag = {
      card: cardOf(card),
      box: card,
      pointer: event.pointerId,
      from: { x: event.clientX, y: event.clientY },
      at: { x: event.clientX, y: event.clientY },
      end: new AbortController(),
    };
    const on = (type, action, options) =>
      document.addEventListener(type, action, { signal: drag.end.signal, ...options });
    const mine = (action) => (e) => e.pointerId === drag.pointer && action(e);
    on('pointermove', mine((e) => this.dragTo(e)));
    on('pointerup', mine(() => this.endDrag(true)));
    on('pointercancel', mine(() => this.endDrag(false)));
    on('touchmove', (e) => drag.lifted && e.preventDefault(), { passive: false });
    this.drag = drag;
    if (event.pointerType !== 'mouse') {
      drag.press = setTimeout(() => this.lift(), LONG_PRESS);
    }
  }

  dragTo(event) {
    const drag = this.drag;
    drag.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(drag.at.x - drag.from.x, drag.at.y - drag.from.y) > DRAG_FROM;
    if (!drag.lifted && far) {
      if (drag.press) {
        this.endDrag(false); // a finger that goes its way scrolls
        return;
      }
      this.lift();
    }
    if (drag.lifted) {
      this.follow();
    }
  }

  lift() {
    const drag = this.drag;
    const place = drag.box.getBoundingClientRect();
    drag.lifted = drag.box.cloneNode(true);
    drag.lifted.classList.add('lifted');
    drag.lifted.setAttribute('aria-hidden', 'true');
    drag.lifted.querySelectorAll('[id]').forEach((node) => node.removeAttribute('id'));
    drag.lifted.style.width = place.width + 'px';
    drag.grip = { x: drag.from.x - place.left, y: drag.from.y - place.top };
    drag.gap = document.createElement('li');
    drag.gap.className = 'ghost gap';
    drag.gap.style.height = place.height + 'px';
    document.body.append(drag.lifted);
    drag.box.closest('li').classList.add('leaving');
    this.root.classList.add('dragging');
    navigator.vibrate?.(10);
    const scroll = () => {
      if (this.drag === drag) {
        this.scrollAtEdges();
        requestAnimationFrame(scroll);
      }
    };
    requestAnimationFrame(scroll);
    this.follow();
  }

  follow() {
    const { lifted, at, grip, gap, card } = this.drag;
    lifted.style.transform = `translate(${at.x - grip.x}px, ${at.y - grip.y}px)`;
    const lane = document
      .elementsFromPoint(at.x, at.y)
      .map((node) => node.closest('[data-lane-section]'))
      .find(Boolean);
    this.drag.lane = lane;
    if (!lane) {
      gap.remove();
      return;
    }
    const others = this.othersIn(lane, card);
    const before = others.find((li) => {
      const box = li.getBoundingClientRect();
      return at.y < box.top + box.height / 2;
    });
    this.drag.index = before ? others.indexOf(before) : others.length;
    this.insert(gap, lane, before ?? null);
  }

  scrollAtEdges() {
    const { at, lane, lifted } = this.drag;
    if (!lifted) {
      return;
    }
    const push = (low, high, value) => (value < low + EDGE ? -12 : value > high - EDGE ? 12 : 0);
    const strip = this.root.querySelector('.lanes');
    const wide = strip.getBoundingClientRect();
    strip.scrollLeft += push(wide.left, wide.right, at.x);
    const list = lane?.querySelector('ul.cards');
    if (list) {
      const tall = list.getBoundingClientRect();
      list.scrollTop += push(tall.top, tall.bottom, at.y);
    }
  }

  endDrag(drops) {
    const drag = this.drag;
    this.drag = null;
    clearTimeout(drag.press);
    drag.end.abort();
    if (!drag.lifted) {
      return;
    }
    drag.lifted.remove();
    drag.gap.remove();
    this.root.classList.remove('dragging');
    item(drag.card)?.classList.remove('leaving');
    this.justDropped = true; // the click that ends a drag opens nothing
    setTimeout(() => (this.justDropped = false), 50);
    if (drops && drag.lane) {
      if (item(drag.card)) {
        this.move(drag.card, drag.lane, drag.index);
      } else {
        // it was deleted meanwhile: the server says by whom
        this.send({ do: 'move-card', card: drag.card, lane: drag.lane.dataset.laneSection });
      }
    }
  }

  // --- One lane at a time, where there is no room for more

  turn(step) {
    const lanes = this.lanes();
    const to = Math.max(0, Math.min(lanes.length - 1, this.laneShown(lanes) + step));
    lanes[to]?.scrollIntoView({ inline: 'start', block: 'nearest' });
  }

  scrolled(event) {
    if (event.target.matches?.('.lanes')) {
      clearTimeout(this.scrolling);
      this.scrolling = setTimeout(() => this.showPlace(), SCROLLED);
    }
  }

  laneShown(lanes) {
    const edge = this.root.querySelector('.lanes').getBoundingClientRect().left;
    const far = lanes.map((lane) => Math.abs(lane.getBoundingClientRect().left - edge));
    return far.indexOf(Math.min(...far));
  }

  // Which lane of how many is shown; its name is read aloud with it.
  showPlace() {
    const place = this.root.querySelector('.lane-place');
    const lanes = ONE_LANE.matches ? this.lanes() : [];
    const at = lanes.length ? this.laneShown(lanes) : -1;
    const words = lanes[at] ? place.dataset.words.replace('#at', at + 1).replace('#all', lanes.length) : '';
    const name = lanes[at]?.querySelector('h2').textContent ?? '';
    if (place && (place.lastChild.textContent !== words || place.firstChild.textContent !== name)) {
      place.firstChild.textContent = name;
      place.lastChild.textContent = words;
    }
  }
}

window.citylabsBoard = {
  start(root) {
    root.board?.close();
    root.board = new Board(root);
    this.shown = root.board;
  },
  send(command) {
    this.shown.send(command);
  },
  stop(root) {
    root.board?.close();
  },
  switchBy,
};
