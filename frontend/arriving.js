// Going from page to page within the application: each page begins at its top and its heading, as a page that the
// browser itself loads does; going back leads to where one was. Somebody at work in the content is not disturbed.
const places = new Map(); // how far down each entry of the history was last seen
let underWay = false; // the old entry of the history, but already the new content
let path = null;
let depth = 0;

const entry = () => history.state?.key ?? 'first';

addEventListener('scroll', () => underWay || places.set(entry(), scrollY), { passive: true });

addEventListener('vaadin-navigated', () => {
  const content = document.getElementById('content');
  const first = path === null;
  const elsewhere = path !== location.pathname;
  const forward = (history.state?.idx ?? 0) > depth;
  path = location.pathname;
  depth = history.state?.idx ?? 0;
  if (!first && content) {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const focused = document.activeElement;
    const atWork = focused !== content && content.contains(focused);
    if (places.has(entry())) {
      scrollTo(0, places.get(entry()));
    } else if (target) {
      target.scrollIntoView();
    } else if (forward && (elsewhere || !atWork)) {
      scrollTo(0, 0);
    }
    if (!atWork) {
      focus(target || content.querySelector('h1') || content);
    }
  }
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      underWay = false;
      places.set(entry(), scrollY);
    }),
  );
});

function focus(element) {
  if (!element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
  }
  element.focus({ preventScroll: true });
}

window.citylabsArriving = {
  begin() {
    underWay = true;
  },

  // A link to a fragment would lead to the home page, to which all addresses in the document are relative.
  skipBy(link) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const content = document.getElementById('content');
      content.scrollIntoView();
      content.focus({ preventScroll: true });
    });
  },
};
