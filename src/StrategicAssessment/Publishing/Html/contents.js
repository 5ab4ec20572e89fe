// The list of sections: always open beside the text, folded away above it; it marks the section that is being read, and folds and unfolds all of them.
(() => {
  'use strict';
  const nav = document.getElementById('contents');
  if (!nav) return;
  const details = nav.querySelector('details');
  const summary = details.querySelector('summary');
  const beside = matchMedia('(min-width: 68rem)');
  const links = [...details.querySelectorAll('a')];
  const sections = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let current = null;
  let waiting = false;

  const fit = () => { details.open = beside.matches; };

  const mark = () => {
    waiting = false;
    const line = Math.min(innerHeight / 4, 120);
    const last = sections.findLastIndex(section => section.getBoundingClientRect().top <= line);
    const link = last < 0 ? null : links[last];
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    if (link && beside.matches && (link.offsetTop < nav.scrollTop || link.offsetTop > nav.scrollTop + nav.clientHeight - 48))
      nav.scrollTop = link.offsetTop - nav.clientHeight / 3;
  };

  fit();
  mark();
  beside.addEventListener('change', fit);
  addEventListener('beforeprint', () => { details.open = true; });
  addEventListener('afterprint', fit);

  const folds = [...document.querySelectorAll('.fold')];
  if (folds.length) {
    const button = document.createElement('button');
    button.type = 'button';
    const say = () => { button.textContent = folds.some(fold => fold.open) ? nav.dataset.fold : nav.dataset.unfold; };
    say();
    button.addEventListener('click', () => {
      const isOpen = !folds.some(fold => fold.open);
      for (const fold of folds) fold.open = isOpen;
    });
    const all = details.appendChild(document.createElement('p'));
    all.className = 'fold-all';
    all.append(button);
    for (const fold of folds) fold.addEventListener('toggle', say);
  }
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  }, { passive: true });
  for (const back of document.querySelectorAll('a[href="#contents"]')) {
    back.addEventListener('click', event => {
      if (beside.matches) return;
      event.preventDefault();
      details.open = true;
      summary.focus();
    });
  }
  details.addEventListener('click', event => {
    if (!beside.matches && event.target.closest('a')) details.open = false;
  });
  details.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || beside.matches || !details.open) return;
    details.open = false;
    summary.focus();
  });
})();
