// SPDX-License-Identifier: MIT
// Works out the program of line-years that carecost wrote into this page, exactly, and shows what
// comes of it. The first half knows no page, so that it can be tested without one.
'use strict';
(() => {
  // Fractions are [numerator, denominator] of whole numbers of any size, the denominator above 0.
  const ONE = [1n, 1n];
  const size = n => (n < 0n ? -n : n);
  const simple = (n, d) => {
    let a = size(n), b = d;
    while (b) [a, b] = [b, a % b];
    return a > 1n ? [n / a, d / a] : [n, d];
  };
  const plus = (x, y) => simple(x[0] * y[1] + y[0] * x[1], x[1] * y[1]);
  const times = (x, y) => [x[0] * y[0], x[1] * y[1]];
  const minus = (x, y) => plus(x, [-y[0], y[1]]);
  const over = (x, y) => (y[0] < 0n ? [-x[0] * y[1], -x[1] * y[0]] : [x[0] * y[1], x[1] * y[0]]);
  const less = (x, y) => x[0] * y[1] < y[0] * x[1];
  const same = (x, y) => x[0] * y[1] === y[0] * x[1];
  const read = text => {
    const [top, bottom = '1'] = text.split('/');
    const [whole, part = ''] = top.split('.');
    return simple(BigInt(whole + part), BigInt(bottom) * 10n ** BigInt(part.length));
  };
  const round = ([n, d], isEven) => {
    const a = size(n), twice = (a % d) * 2n, whole = a / d;
    const up = twice > d || (twice === d && (!isEven || whole % 2n === 1n));
    return (n < 0n ? -1n : 1n) * (whole + (up ? 1n : 0n));
  };

  // A factor is [input] or [input, form]; form 1 divides, 2 is 1 + the figure, 3 is both.
  const amountOf = (line, v) =>
    line.by.reduce((product, [input, form = 0]) => {
      const x = form & 2 ? plus(ONE, v[input]) : v[input];
      return form & 1 ? over(product, x) : times(product, x);
    }, line.times);
  const inYear = (line, year, v) => {
    const taper = line.taper && line.taper[year];
    return taper == null ? line.years[year] : times(line.years[year], v[taper]);
  };

  // Texts to fractions, once.
  function program(D) {
    const lists = D.factors.map(list => list.map(read));
    const lineOf = line => ({
      ...line,
      by: line.by || [],
      times: read(line.times),
      years: lists[line.years],
      stops: lists[line.stops],
      shares: (line.shares || []).map(([funder, share]) => [funder, read(share)]),
      weight: read(line.weight),
    });
    return { ...D, packages: D.packages.map(p => ({ ...p, lines: p.lines.map(lineOf) })) };
  }

  // Cents of a package at the figures v: each line and year is rounded once, then split.
  function cost(P, number, v) {
    const cents = x => round([x[0] * 100n, x[1]], P.isEven);
    const part = (amount, share) => round(times([amount, 1n], share), P.isEven);
    const sum = { total: 0n, by: P.funders.map(() => 0n), unpaid: 0n, stops: 0n, lines: [] };
    for (const line of P.packages[number].lines) {
      const amount = amountOf(line, v), by = P.funders.map(() => 0n), isPaid = !line.kind;
      let paid = 0n, gross = 0n;
      for (let year = 0; year < line.years.length; ++year) {
        const c = cents(times(amount, inYear(line, year, v))), now = P.funders.map(() => 0n);
        let rest = c;
        for (const [funder, share] of line.shares) {
          now[funder] += part(c, share);
          rest -= part(c, share);
        }
        if (line.rest != null) now[line.rest] += rest;
        if (line.to != null) now[line.to] -= c;
        now.forEach((x, funder) => (by[funder] += x));
        gross += c;
        if (isPaid) paid += c;
        const own = P.payer == null ? (isPaid ? c : 0n) : now[P.payer];
        const stops = line.cash == null ? line.stops[year] : times(line.stops[year], v[line.cash]);
        sum.stops += part(own, stops);
      }
      sum.total += paid;
      by.forEach((x, funder) => (sum.by[funder] += x));
      if (line.kind === 'unpaid') sum.unpaid += gross;
      sum.lines.push({ cost: paid, gross, by });
    }
    sum.payer = P.payer == null ? sum.total : sum.by[P.payer];
    sum.headline = P.forPayer ? sum.payer : sum.total;
    return sum;
  }

  const uses = (line, input) =>
    line.by.some(f => f[0] === input) || (line.taper || []).includes(input);

  // At which value of one input nothing is saved, all else as it stands; before any rounding.
  // {value}, {} for nowhere at or above 0, null where it is not sure, undefined: it moves nothing.
  function flip(P, alternative, v, input) {
    const pair = [0, alternative].flatMap(p =>
      P.packages[p].lines.filter(l => l.weight[0]).map(l => [l, p ? -1n : 1n]));
    const mine = pair.filter(([line]) => uses(line, input));
    const powers = new Set();
    for (const [line] of mine) {
      const own = line.by.filter(f => f[0] === input);
      const tapers = (line.taper || []).includes(input) ? 1 : 0;
      powers.add(own.length + tapers > 1 || own.some(f => f[1] === 3) ? 9
        : own.some(f => f[1] === 1) ? -1 : 1);
    }
    if (!mine.length) return undefined;
    if (powers.size > 1 || powers.has(9)) return null;
    const saved = (lines, w) => lines.reduce((sum, [line, sign]) => {
      const years = line.years.reduce((all, f, year) => plus(all, inYear(line, year, w)), [0n, 1n]);
      return plus(sum, times(times(times(amountOf(line, w), years), line.weight), [sign, 1n]));
    }, [0n, 1n]);
    const at = x => saved(mine, v.map((old, i) => (i === input ? x : old)));
    const others = saved(pair.filter(l => !mine.includes(l)), v);
    // The saving is a + slope × x, or, where x divides, a + slope ÷ x.
    const isInverse = powers.has(-1);
    const first = plus(others, at(ONE)), second = plus(others, at(isInverse ? [1n, 2n] : [2n, 1n]));
    const slope = minus(second, first), a = minus(first, slope);
    if (!slope[0]) return undefined;
    const [top, bottom] = isInverse ? [slope, a] : [a, slope];
    if (!bottom[0]) return {};
    const value = over([-top[0], top[1]], bottom);
    const isShare = P.inputs[input].kind === 'share';
    return value[0] < 0n || (isInverse && !value[0]) || (isShare && less(ONE, value)) ? {} : { value };
  }

  // Digits of a fraction with `least` to `most` decimals.
  function digits(x, least, most) {
    const text = String(size(round([x[0] * 10n ** BigInt(most), x[1]]))).padStart(most + 1, '0');
    let part = text.slice(text.length - most);
    while (part.length > least && part.endsWith('0')) part = part.slice(0, -1);
    return [text.slice(0, text.length - most), part];
  }

  // The value that a slider stands for: a multiple of its step, or the mark that is nearest to it.
  const place = (i, x) => Number(round(over(minus(x, i.from), i.step)));
  function valueAt(i, position) {
    const mark = [i.value, i.low, i.high].find(x => x && place(i, x) === position);
    return mark || plus(i.from, times([BigInt(position), 1n], i.step));
  }
  function inputs(D) {
    const fraction = text => (text == null ? null : read(text));
    return D.inputs.map(i => ({
      ...i, value: read(i.value), low: fraction(i.low), high: fraction(i.high),
      from: read(i.from), step: read(i.step), best: i.best && i.best.map(read), worst: i.worst && i.worst.map(read),
    }));
  }

  globalThis.carecost = { read, program, inputs, cost, flip, valueAt, digits };
  if (typeof document === 'undefined') return;

  const D = JSON.parse(document.getElementById('data').textContent), P = program(D), I = inputs(D);
  const W = D.words, S = D.style, $ = id => document.getElementById(id);
  const buttons = document.querySelectorAll('button');
  let v = I.map(i => i.value), shown = D.shown;

  const grouped = text => text.replace(/\B(?=(\d{3})+$)/g, S.group);
  const joined = (whole, part) => grouped(whole) + (part ? S.decimal + part : '');
  const sign = x => (x < 0n ? S.minus : '');
  const plain = cents => sign(cents) + joined(...digits([size(cents), 100n], 2, 2));
  const money = cents => sign(cents) + S.before + joined(...digits([size(cents), 100n], 2, 2)) + S.after;
  const change = cents => (cents > 0n ? '+' : '') + plain(cents);
  function figure(i, x, most = same(read(digits(x, 0, 9).join('.')), x) ? 9 : 2) {
    const at = (y, least) => joined(...digits(y, least, most));
    const unit = i.one && same(x, ONE) ? i.one : i.unit;
    const text = i.kind === 'share' ? at(times(x, [100n, 1n]), 0) + S.percent
      : i.kind === 'money' ? S.before + at(x, 2) + S.after : at(x, 0);
    return text + (unit ? '\u00a0' + unit : '');
  }
  const setting = i => x => {
    const y = i.kind === 'share' ? times(x, [100n, 1n]) : x, [whole, part] = digits(y, 0, 9);
    const isExact = same(read(whole + '.' + part), y);
    return !isExact ? x.join('/') : whole + (part ? D.decimal + part : '') + (i.kind === 'share' ? '%' : '');
  };

  const percent = ([n, d]) => Number((n * 100000n) / d) / 1000 + '%';
  function bar(id, cents, low, high) {
    const all = high > low ? high - low : 1n, from = cents < 0n ? cents : 0n;
    $(id).setAttribute('x', percent([from - low, all]));
    $(id).setAttribute('width', percent([size(cents), all]));
  }
  function row(name, cells, isSum) {
    const tr = document.createElement('tr'), th = document.createElement('th');
    th.scope = 'row';
    th.textContent = name;
    tr.append(th, ...cells.map(text => {
      const td = document.createElement('td');
      td.textContent = text;
      return td;
    }));
    if (isSum) tr.className = 'sum';
    return tr;
  }

  function drawResult() {
    const old = cost(P, 0, v), now = cost(P, shown, v), saved = old.headline - now.headline;
    $('amount').textContent = money(size(saved));
    $('words').textContent = saved > 0n ? W.less : saved < 0n ? W.more : W.same;
    document.body.classList.toggle('dearer', saved < 0n);
    $('old').textContent = money(old.headline);
    $('now').textContent = money(now.headline);
    const all = [old.headline, now.headline, 0n, BigInt(D.scale[0]), BigInt(D.scale[1])];
    const low = all.reduce((a, b) => (a < b ? a : b)), high = all.reduce((a, b) => (a > b ? a : b));
    bar('old-bar', old.headline, low, high);
    bar('now-bar', now.headline, low, high);
    const cash = old.stops - now.payer;
    $('cash').hidden = cash === old.payer - now.payer;
    $('cash').textContent = filled(W.cash, spoken(cash));
    const isTwo = P.forPayer && P.funders.length > 1;
    const cells = (own, all) => (isTwo ? [plain(own), plain(all)] : [plain(all)]);
    const lines = P.packages[shown].lines;
    $('lines').replaceChildren(
      ...lines.map((line, n) => [line, now.lines[n]]).filter(([line]) => line.kind !== 'unpaid')
        .map(([line, c]) => row(line.item, cells(isTwo ? c.by[P.payer] : 0n, c.cost))),
      row(W.together, cells(now.headline, now.total), true),
      row(P.packages[0].title, cells(old.headline, old.total)),
      row(W.change, isTwo ? [change(now.headline - old.headline), change(now.total - old.total)]
        : [change(now.total - old.total)], true));
    $('unpaid').hidden = !(old.unpaid || now.unpaid);
    $('unpaid-rows').replaceChildren(row(P.packages[0].title, [plain(old.unpaid)]),
      row(P.packages[shown].title, [plain(now.unpaid)]));
    if ($('funders')) {
      $('funders').replaceChildren(...P.funders.map((name, f) => row(name, [change(now.by[f] - old.by[f])])),
        row(W.together, [change(now.total - old.total)], true));
    }
  }
  const svg = (name, attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const along = (i, x) => percent(over(minus(x, i.from), times(i.step, [BigInt(i.positions), 1n])));
  function makeSlider(i, n) {
    const input = document.createElement('input'), marks = svg('svg', { class: 'marks', 'aria-hidden': 'true' });
    Object.assign(input, { type: 'range', min: 0, max: i.positions });
    input.setAttribute('aria-labelledby', 'n' + n);
    input.setAttribute('aria-describedby', 'e' + n);
    input.addEventListener('input', () => {
      v[n] = valueAt(i, Number(input.value));
      draw();
    });
    if (i.low) {
      const width = percent(over(minus(i.high, i.low), times(i.step, [BigInt(i.positions), 1n])));
      marks.append(svg('rect', { class: 'range', y: 2, height: 6, x: along(i, i.low), width }));
      $('e' + n).firstElementChild.className = 'ranged';
    }
    marks.append(svg('rect', { class: 'expected', height: 10, width: 2, x: along(i, i.value) }));
    const flipMark = svg('rect', { class: 'flip', height: 10, width: 3 });
    marks.append(flipMark);
    $('e' + n).before(input, marks);
    return { input, flipMark };
  }
  function drawSlider(i, n) {
    const { input, flipMark } = sliders[n], text = figure(i, v[n]), f = flip(P, shown, v, n);
    input.value = place(i, v[n]);
    input.setAttribute('aria-valuetext', text);
    $('o' + n).textContent = text;
    $('s' + n).classList.toggle('moved', !same(v[n], i.value));
    const isThere = f && f.value && !less(f.value, i.from) && place(i, f.value) <= i.positions;
    flipMark.setAttribute('visibility', isThere ? 'visible' : 'hidden');
    if (isThere) flipMark.setAttribute('x', along(i, f.value));
    $('t' + n).className = isThere ? 'there' : '';
    $('t' + n).textContent = f === undefined ? W.still : f === null ? '' : f.value
      ? filled(W.flips, figure(i, f.value, 2)) : W.never;
  }
  const filled = (message, text) => message.replace('{}', () => text);
  const spoken = cents =>
    cents ? filled(cents > 0n ? W.spokenLess : W.spokenMore, money(size(cents))) : money(cents);
  const setOf = which => I.map(i => (i[which] && which !== 'value' ? i[which][shown - 1] : i.value));
  function drawButton(button) {
    const set = setOf(button.value), saved = cost(P, 0, set).headline - cost(P, shown, set).headline;
    button.setAttribute('aria-pressed', String(v.every((x, n) => same(x, set[n]))));
    button.lastElementChild.textContent = spoken(saved);
  }
  function draw() {
    const title = P.packages[shown].title;
    $('versus').textContent = filled(W.versus, title);
    $('now-name').textContent = title;
    drawResult();
    I.forEach(drawSlider);
    buttons.forEach(drawButton);
    const moved = I.flatMap((i, n) => (same(v[n], i.value) ? [] : ["--set '" + i.name + '=' + setting(i)(v[n]) + "'"]));
    if ($('command')) $('command').textContent = [D.command, ...moved].join(' ');
  }

  const sliders = I.map(makeSlider);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      v = setOf(button.value);
      draw();
    });
  }
  if ($('alternative')) {
    $('alternative').addEventListener('change', event => {
      shown = Number(event.target.value);
      draw();
    });
  }
  document.documentElement.classList.add('js');
  draw();
})();
