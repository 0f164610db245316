// A page that never came up, because the server or its database was away in just that moment, tries again by itself
// as soon as somebody answers. It stands in the document itself: whatever else the page has may be what is missing.
(() => {
  const pause = 3000;
  const isUp = () => document.querySelector('main h1') !== null;
  const isLost = () => window.Vaadin?.connectionState?.state === 'connection-lost';

  async function look() {
    if (isLost() && !isUp() && (await fetch(location.href, { cache: 'no-store' }).catch(() => null))) {
      location.reload();
    } else if (isLost() || !isUp()) {
      setTimeout(look, pause);
    }
  }

  setTimeout(look, pause);
})();
