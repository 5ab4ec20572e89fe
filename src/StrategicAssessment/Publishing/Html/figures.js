// Figures that say where they come from. All of it rests on the element #figures: [id, display, title, origin, value, formula, operands, sources, chance, notes].
(() => {
  'use strict';
  const source = document.getElementById('figures');
  if (!source) return;
  const { figures, groups, words } = JSON.parse(source.textContent);
  const byId = new Map(figures.map(figure => [figure[0], figure]));
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  const say = places => (places ?? []).map(place => words[place]);
  const operandsOf = figure => (typeof figure[6] === 'number' ? groups[figure[6]] : figure[6]) ?? [];
  const template = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  // The panel: one figure at a time, with a way back through those it was reached by.
  const panel = document.body.appendChild(template('panel'));
  const trail = [];
  const slot = name => panel.querySelector(`[data-say="${name}"]`);

  const fill = (name, ...content) => {
    const cell = slot(name);
    cell.replaceChildren(...content);
    if (cell.localName === 'dd') cell.parentElement.hidden = content.length === 0;
  };

  const list = items => {
    if (items.length < 2) return items.length ? [items[0]] : [];
    const all = document.createElement('ul');
    for (const item of items) {
      const entry = document.createElement('li');
      entry.append(item);
      all.append(entry);
    }
    return [all];
  };

  const link = figure => {
    const button = element('button', figure[1]);
    button.type = 'button';
    button.addEventListener('click', () => { trail.push(figure); show(); });
    const entry = element('span', '');
    entry.append(button, ' ' + say(figure[2]).join(', '));
    return entry;
  };

  // A figure was read from what it was counted in, or from what those were that it rests on.
  const sourcesOf = (figure, seen = new Set()) => {
    if (seen.has(figure)) return [];
    seen.add(figure);
    const own = say(figure[7]);
    return own.length ? own : operandsOf(figure).flatMap(place => sourcesOf(figures[place], seen));
  };

  const show = () => {
    const [id, display, title, origin, value, formula, , , chance, notes] = trail.at(-1);
    fill('display', display);
    fill('title', say(title).join(', '));
    fill('origin', words[origin]);
    fill('formula', ...(formula ? [value === null ? formula : `${formula} = ${value}`] : []));
    fill('operands', ...list(operandsOf(trail.at(-1)).map(place => link(figures[place]))));
    fill('sources', ...list([...new Set(sourcesOf(trail.at(-1)))]));
    fill('chance', ...list(say(chance)));
    fill('notes', ...list(say(notes)));
    fill('id', element('code', id));
    panel.querySelector('[data-do="back"]').hidden = trail.length < 2;
    panel.scrollTop = 0;
    panel.querySelector('h2').focus();
  };

  const open = mark => {
    trail.splice(0, trail.length, byId.get(mark.dataset.figure ?? mark.parentElement.dataset.figure));
    panel.showModal();
    show();
  };

  panel.addEventListener('click', event => {
    const action = event.target.closest('[data-do]')?.dataset.do;
    if (event.target === panel || action === 'close') panel.close();
    if (action === 'back') { trail.pop(); show(); }
  });

  // The figures: each a button, of which the Tab key finds the first of every table and paragraph and the arrow keys the others.
  const marks = [];
  const groupOf = mark => mark.closest('table, p, li, dd, h1, h2, h3, h4, h5, h6') ?? mark;
  const marksIn = group => [...group.querySelectorAll('[role="button"]')];

  const prepare = place => {
    const figure = byId.get(place.dataset.figure);
    if (!figure) return;
    if (typeof figure[4] === 'number' && place.textContent === figure[1]) place.dataset.value = figure[4];
    let mark = place;
    if (place.localName === 'td') {
      mark = element('span', '');
      mark.append(...place.childNodes);
      place.append(mark);
    }
    mark.classList.add('mark');
    marks.push(mark);
  };

  const become = (isButton) => {
    const seen = new Set();
    for (const mark of marks) {
      const group = groupOf(mark);
      for (const [name, value] of [['role', 'button'], ['aria-haspopup', 'dialog'], ['tabindex', seen.has(group) ? '-1' : '0']]) {
        if (isButton) mark.setAttribute(name, value);
        else mark.removeAttribute(name);
      }
      seen.add(group);
    }
  };

  const beside = (mark, [down, right]) => {
    const cell = mark.closest('td');
    if (!cell) {
      const all = marksIn(groupOf(mark));
      return all[all.indexOf(mark) + down + right];
    }
    let next = cell;
    do {
      const row = down ? (down > 0 ? next.parentElement.nextElementSibling : next.parentElement.previousElementSibling) : next.parentElement;
      next = row?.cells[next.cellIndex + right];
    } while (next && next.localName === 'td' && !next.querySelector('[role="button"]'));
    return next?.querySelector('[role="button"]');
  };

  const move = (from, to) => {
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };

  for (const place of document.querySelectorAll('td[data-figure], span.figure[data-figure]')) if (!place.closest('summary')) prepare(place);
  become(true);

  document.addEventListener('click', event => {
    const mark = event.target.closest('.mark[role="button"]');
    if (mark && getSelection().isCollapsed) {
      for (const other of marksIn(groupOf(mark))) other.tabIndex = other === mark ? 0 : -1;
      mark.focus();
      open(mark);
    }
  });

  document.addEventListener('keydown', event => {
    const mark = event.target.closest?.('.mark[role="button"]');
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = steps[event.key] && beside(mark, steps[event.key]);
    if (event.key === 'Enter' || event.key === ' ') open(mark);
    else if (next) move(mark, next);
    else return;
    event.preventDefault();
  });

  const hint = template('hint');
  const plain = hint.querySelector('button');
  plain.addEventListener('click', () => {
    const isPlain = plain.getAttribute('aria-pressed') !== 'true';
    plain.setAttribute('aria-pressed', String(isPlain));
    become(!isPlain);
  });
  (document.querySelector('main > section') ?? document.getElementById('main').lastElementChild).after(hint);
})();
