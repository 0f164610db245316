// Keeps what is typed into a long text field in this tab until it is sent: through a reload, a restart of the server
// and a sign-in that has ended. Signing out forgets everything.
const PREFIX = 'citylabs-kept:';

function store(action) {
  try {
    return action(window.sessionStorage);
  } catch {
    return null; // storage is full or switched off: typing goes on, unkept
  }
}

window.citylabsKeptText = {
  keep(field, name) {
    const key = PREFIX + name;
    field.addEventListener('input', () => store((kept) => kept.setItem(key, field.value)));
    const before = store((kept) => kept.getItem(key));
    if (before && !field.value) {
      field.value = before;
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  },

  forget(name) {
    store((kept) => kept.removeItem(PREFIX + name));
  },

  forgetAll() {
    store((kept) =>
      Object.keys(kept)
        .filter((key) => key.startsWith(PREFIX))
        .forEach((key) => kept.removeItem(key)),
    );
  },
};
