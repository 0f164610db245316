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
    field.keptAs = PREFIX + name;
    field.addEventListener('input', () => store((kept) => kept.setItem(field.keptAs, field.value)));
    const before = store((kept) => kept.getItem(field.keptAs));
    if (before && before !== field.value) {
      field.value = before;
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  },

  // As if it were typed: it is kept, and can be undone. What was typed before is set apart by a blank.
  insert(field, words) {
    const input = field.inputElement;
    const before = input.value.slice(0, input.selectionStart);
    const text = (/\S$/.test(before) ? ' ' : '') + words;
    input.focus();
    if (!document.execCommand('insertText', false, text)) {
      input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  },

  // what was typed so far goes along
  rename(field, name) {
    const before = store((kept) => kept.getItem(field.keptAs));
    store((kept) => kept.removeItem(field.keptAs));
    field.keptAs = PREFIX + name;
    if (before) {
      store((kept) => kept.setItem(field.keptAs, before));
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
