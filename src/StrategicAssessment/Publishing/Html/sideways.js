// Tables wider than the screen say so; the others are no places to scroll, nor to stop at with the Tab key.
(() => {
  'use strict';
  const words = document.getElementById('status').dataset.sideways;
  // What the page says of each while it is one.
  const attributes = new Map();
  const fit = scroll => {
    const isWide = scroll.scrollWidth > scroll.clientWidth + 1;
    scroll.previousElementSibling.hidden = !isWide;
    for (const {name, value} of attributes.get(scroll)) {
      if (isWide) scroll.setAttribute(name, value);
      else scroll.removeAttribute(name);
    }
  };
  const sizes = new ResizeObserver(entries => entries.forEach(entry => fit(entry.target)));
  for (const scroll of document.querySelectorAll('.scroll')) {
    const hint = Object.assign(document.createElement('p'), { className: 'sideways', textContent: words, hidden: true });
    scroll.before(hint);
    attributes.set(scroll, [...scroll.attributes].filter(a => a.name !== 'class').map(({name, value}) => ({name, value})));
    sizes.observe(scroll);
  }
})();
