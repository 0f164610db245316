// The page's end of the live channels: one connection for all of them, commands that are kept until they are answered,
// and the words that say how saving stands. What is unanswered survives a reload and a restart of the server, in this
// tab only; signing out forgets it, with everything else that is kept.
const KEPT = 'citylabs-kept:live:';
const PING = 10_000;
const SLOWEST = 5_000;
const REOPEN = 200;
const ANSWERED = 5_000;

const stored = (action) => {
  try {
    return action(window.sessionStorage);
  } catch {
    return null; // storage is full or switched off: what is unsent lives as long as the page
  }
};

// Whether an answer of the server is on its way to the page.
const isAsking = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((it) => it.isActive?.());

// The one connection of this tab, for all of its channels.
class Connection {
  constructor() {
    this.channels = new Map();
    this.latest = 0;
    this.wake = () => this.isOpen || this.hurry();
  }

  get isOpen() {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  join(channel) {
    this.channels.set(++this.latest, channel);
    if (!this.socket) {
      this.begin();
    }
    return this.latest;
  }

  leave(number) {
    if (this.channels.delete(number)) {
      this.say({ t: 'close', c: number });
      if (!this.channels.size) {
        this.end();
      }
    }
  }

  begin() {
    this.pause = 0;
    this.beat = setInterval(() => this.ping(), PING);
    addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    this.connect();
  }

  end() {
    clearInterval(this.beat);
    clearTimeout(this.retry);
    removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    this.socket.close();
    this.socket = null;
  }

  connect() {
    const address = new URL('live', document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    this.socket = socket;
    this.heardAt = Date.now();
    socket.onopen = () => socket === this.socket && this.channels.forEach((it) => it.begin());
    socket.onmessage = (event) => socket === this.socket && this.hear(JSON.parse(event.data));
    socket.onclose = () => socket === this.socket && this.again();
  }

  again() {
    this.channels.forEach((it) => it.down());
    if (this.channels.size) {
      clearTimeout(this.retry);
      this.pause = Math.min(SLOWEST, this.pause * 2 + 100 + Math.random() * 200);
      this.retry = setTimeout(() => this.connect(), this.pause);
    }
  }

  hurry() {
    this.pause = 0;
    if (this.socket.readyState >= WebSocket.CLOSING) {
      clearTimeout(this.retry);
      this.connect();
    }
  }

  hear(message) {
    this.heardAt = Date.now();
    if (message.t === 'open') {
      this.pause = 0;
    }
    this.channels.get(message.c)?.hear(message);
  }

  // A connection that only one side believes in says nothing, and a browser waits for minutes for one that is being made
  // or closed: no word for two beats, or no end of closing for one, and there is a new one.
  ping() {
    const { socket } = this;
    const isSilent = socket.readyState < WebSocket.CLOSING && Date.now() - this.heardAt > 2 * PING;
    if (isSilent || socket.readyState === WebSocket.CLOSING) {
      socket.onclose = null;
      this.again();
      socket.close();
    } else {
      this.say({ t: 'ping' });
    }
  }

  say(message) {
    if (this.isOpen) {
      this.socket.send(JSON.stringify(message));
    }
  }
}

const shared = new Connection();

export class LiveChannel {
  // page: the secret of this page; owner: what and whose the commands are; opened and heard: for whatever else speaks
  constructor({ page, owner, shown, answered, state, lost, opened = () => {}, heard = () => {} }) {
    Object.assign(this, { page, shown, answered, state, lost, opened, heard });
    this.keptAs = KEPT + owner;
    this.unanswered = new Map(JSON.parse(stored((kept) => kept.getItem(this.keptAs)) ?? '[]'));
    this.open = false;
    this.connection = shared;
    this.number = shared.join(this);
    if (shared.isOpen) {
      this.begin();
    }
  }

  // Takes a command once and for all: it is sent until it is answered.
  send(body) {
    const id = crypto.randomUUID();
    this.unanswered.set(id, body);
    this.keep();
    this.say({ t: 'send', id, body });
    this.tell();
    return id;
  }

  seen(push) {
    this.shown = push;
    this.say({ t: 'seen', n: push });
  }

  here(at, editing = false) {
    this.at = { t: 'here', at: at ?? '', editing };
    this.say(this.at);
  }

  close() {
    this.closed = true;
    this.open = false;
    clearTimeout(this.reopen);
    this.connection.leave(this.number);
  }

  // The connection is there, for the first time or again.
  begin() {
    clearTimeout(this.reopen);
    this.connection.say({ t: 'open', c: this.number, page: this.page, seen: this.shown });
  }

  down() {
    this.open = false;
    this.tell();
  }

  hear(message) {
    if (message.t === 'open') {
      this.open = true;
      this.unanswered.forEach((body, id) => this.say({ t: 'send', id, body }));
      if (this.at) {
        this.say(this.at);
      }
      this.opened();
    } else if (message.t === 'answer') {
      const known = this.unanswered.delete(message.id);
      this.keep();
      if (known) {
        this.answered(message);
      }
    } else if (message.t === 'busy') {
      setTimeout(() => this.repeat(message.id), 1_000);
    } else if (message.t === 'closed') {
      this.open = false;
      this.reopen = setTimeout(() => this.begin(), REOPEN);
    } else if (message.t === 'gone') {
      this.close();
      this.giveUp(Date.now());
    } else {
      this.heard(message);
    }
    this.tell();
  }

  // The answer that is on its way may be what takes all of this off the page: then nobody has lost anything.
  giveUp(since) {
    if (isAsking() && Date.now() - since < ANSWERED) {
      setTimeout(() => this.giveUp(since), REOPEN);
    } else {
      this.lost();
    }
  }

  repeat(id) {
    const body = this.unanswered.get(id);
    if (body) {
      this.say({ t: 'send', id, body });
    }
  }

  say(message) {
    if (this.open) {
      this.connection.say({ ...message, c: this.number });
    }
  }

  keep() {
    stored((kept) =>
      this.unanswered.size
        ? kept.setItem(this.keptAs, JSON.stringify([...this.unanswered]))
        : kept.removeItem(this.keptAs),
    );
  }

  tell() {
    this.state(this.open ? (this.unanswered.size ? 'saving' : 'saved') : 'offline', this.unanswered.size);
  }
}
