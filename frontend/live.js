// The page's end of the live channel: one socket, commands that are kept until they are answered, and the words that
// say how saving stands. What is unanswered survives a reload and a restart of the server, in this tab only; signing
// out forgets it, with everything else that is kept.
const KEPT = 'citylabs-kept:live:';
const PING = 10_000;
const SLOWEST = 5_000;

const stored = (action) => {
  try {
    return action(window.sessionStorage);
  } catch {
    return null; // storage is full or switched off: what is unsent lives as long as the page
  }
};

export class LiveChannel {
  // page: the secret of this page; owner: what and whose the commands are; opened and heard: for whatever else speaks
  constructor({ page, owner, shown, answered, state, lost, opened = () => {}, heard = () => {} }) {
    Object.assign(this, { page, shown, answered, state, lost, opened, heard });
    this.keptAs = KEPT + owner;
    this.unanswered = new Map(JSON.parse(stored((kept) => kept.getItem(this.keptAs)) ?? '[]'));
    this.pause = 0;
    this.open = false;
    this.connect();
    this.beat = setInterval(() => this.ping(), PING);
    this.wake = () => this.open || this.hurry();
    addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
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
    clearInterval(this.beat);
    clearTimeout(this.retry);
    removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    this.socket?.close();
  }

  connect() {
    const address = new URL('live', document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    this.socket = socket;
    this.heardAt = Date.now();
    socket.onopen = () => socket.send(JSON.stringify({ t: 'open', page: this.page, seen: this.shown }));
    socket.onmessage = (event) => socket === this.socket && this.hear(JSON.parse(event.data));
    socket.onclose = () => socket === this.socket && this.again();
  }

  again() {
    this.open = false;
    if (!this.closed) {
      clearTimeout(this.retry);
      this.pause = Math.min(SLOWEST, this.pause * 2 + 100 + Math.random() * 200);
      this.retry = setTimeout(() => this.connect(), this.pause);
    }
    this.tell();
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
      this.open = true;
      this.pause = 0;
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
    } else if (message.t === 'gone') {
      this.close();
      this.lost();
    } else {
      this.heard(message);
    }
    this.tell();
  }

  repeat(id) {
    const body = this.unanswered.get(id);
    if (body) {
      this.say({ t: 'send', id, body });
    }
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
    if (this.open && this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(message));
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
