// SPDX-License-Identifier: MIT
// Plays random settings of the page with sliders through its own script, without a browser, and
// compares every amount with what `carecost compare --set` says of the same setting.
//
//     node settings.mjs PROGRAM COUNT SEED CASE...
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/// The script of the page, and the data it works on.
export function pageOf(html) {
  const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)[1];
  const script = /<script>(.*?)<\/script>/s.exec(html)[1];
  const context = vm.createContext({});
  vm.runInContext(script, context);
  return { ...context.carecost, D: JSON.parse(data) };
}

/// Whole numbers below `limit`, the same on every machine (mulberry32).
export function chance(seed) {
  let state = seed >>> 0;
  return limit => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % limit;
  };
}

/// "6,5" or "24%" or "365/7", as --set takes a figure of this kind.
export function written(page, input, [n, d]) {
  let [top, bottom] = input.kind === 'share' ? [n * 100n, d] : [n, d];
  let scale = 0;
  for (; top % bottom && scale < 18; ++scale) top *= 10n;
  if (top % bottom) return `${n}/${d}`;
  const digits = String(top / bottom).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale), part = digits.slice(digits.length - scale);
  return whole + (part ? page.D.decimal + part : '') + (input.kind === 'share' ? '%' : '');
}

/// Amounts of `compare`, as cents in texts, in the order in which amountsOfPage gives them.
export function amountsOfProgram(program, file, settings) {
  const sets = settings.flatMap(setting => ['--set', setting]);
  const said = JSON.parse(execFileSync(program, ['compare', file, '--format', 'json', '--quiet', ...sets],
    { encoding: 'utf8', maxBuffer: 1 << 26 }));
  const cents = amount => String(BigInt(Math.round(amount * 100)));
  const order = [said.comparator, ...said.comparisons.map(one => one.package)];
  const amounts = {};
  for (const [number, id] of order.entries()) {
    const one = said.packages[id];
    amounts[`${number} total`] = cents(one.cost.total);
    amounts[`${number} unpaid`] = cents(one.unpaid.value);
    Object.values(one.by_funder).forEach((x, f) => (amounts[`${number} funder ${f}`] = cents(x)));
    one.lines.forEach((line, l) => (amounts[`${number} line ${l}`] = cents(line.cost)));
  }
  said.comparisons.forEach((one, c) => {
    amounts[`${c + 1} saving`] = cents(one.saving);
    if (one.payer_saving != null) amounts[`${c + 1} payer saving`] = cents(one.payer_saving);
    amounts[`${c + 1} cashable`] = cents(one.cashable_saving);
  });
  const unclear = said.findings.filter(one => one.code === 'break-even-unclear').map(one => one.message);
  const isKnown = (of, { parameter }) =>
    !unclear.some(words => words.includes(` of ${parameter} is known to make '${of.package}' `));
  return { amounts, flips: said.comparisons.map(of => of.break_even.filter(one => isKnown(of, one))) };
}

export function amountsOfPage(page, program, values) {
  const amounts = {};
  const costs = program.packages.map((_, number) => page.cost(program, number, values));
  costs.forEach((one, number) => {
    amounts[`${number} total`] = String(one.total);
    amounts[`${number} unpaid`] = String(one.unpaid);
    one.by.forEach((x, f) => (amounts[`${number} funder ${f}`] = String(x)));
    one.lines.forEach((line, l) => (amounts[`${number} line ${l}`] = String(line.cost)));
  });
  costs.slice(1).forEach((one, c) => {
    amounts[`${c + 1} saving`] = String(costs[0].total - one.total);
    if (program.payer != null) amounts[`${c + 1} payer saving`] = String(costs[0].payer - one.payer);
    amounts[`${c + 1} cashable`] = String(costs[0].stops - one.payer);
  });
  return amounts;
}

export function differences(wanted, got) {
  return [...new Set([...Object.keys(wanted), ...Object.keys(got)])]
    .filter(name => wanted[name] !== got[name])
    .map(name => `${name}: page ${got[name]}, compare ${wanted[name]}`);
}

/// Where the page says that a comparison flips, against the break-even values of `compare`, which
/// are rounded as JSON has them. What `compare` does not list or does not know is passed over.
export function flipFaults(page, program, values, flips) {
  const faults = [];
  for (const [c, list] of flips.entries()) {
    for (const { parameter, value } of list) {
      const input = page.D.inputs.findIndex(one => one.name === parameter);
      const flip = input < 0 ? null : page.flip(program, c + 1, values, input);
      if (flip === null || (flip && flip.value && Math.abs(Number(flip.value[0]) / Number(flip.value[1]) - value) < 0.006)) {
        continue;
      }
      if (!(flip && !flip.value && value === null)) {
        faults.push(`${c + 1} flip of ${parameter}: page ${flip && flip.value}, compare ${value}`);
      }
    }
  }
  return faults;
}

/// The values of a random setting: any position of any slider, or an end of a range.
export function randomValues(page, inputs, draw) {
  return inputs.map((input, number) => {
    const how = draw(8);
    if (how === 0) return input.value;
    if (how === 1) return input.low || input.value;
    if (how === 2) return input.high || input.value;
    const positions = page.D.inputs[number].positions;
    return page.valueAt(input, draw(positions + 1));
  });
}

/// @returns the number of settings that differ
export function check(program, file, count, seed) {
  const html = execFileSync(program, ['whatif', file, '--quiet'], { encoding: 'utf8' });
  const page = pageOf(html), compiled = page.program(page.D), inputs = page.inputs(page.D);
  const draw = chance(seed), settings = [inputs.map(i => i.value)];
  for (let a = 0; a + 1 < compiled.packages.length; ++a) {
    settings.push(...['best', 'worst'].map(end => inputs.map(i => (i[end] ? i[end][a] : i.value))));
  }
  while (settings.length < count) settings.push(randomValues(page, inputs, draw));
  let wrong = 0;
  for (const values of settings) {
    const set = values.map((x, i) => `${inputs[i].name}=${written(page, inputs[i], x)}`);
    const { amounts, flips } = amountsOfProgram(program, file, set);
    const found = [...differences(amounts, amountsOfPage(page, compiled, values)),
      ...flipFaults(page, compiled, values, flips)];
    if (found.length) {
      ++wrong;
      console.log(`${file} ${set.join(' ')}: ${found.join('; ')}`);
    }
  }
  console.log(`${file}: ${settings.length} settings of ${inputs.length} figures, ${wrong} differ`);
  return wrong;
}

if (import.meta.url.endsWith(process.argv[1]?.split('/').pop())) {
  const [program, count, seed, ...files] = process.argv.slice(2);
  let wrong = 0;
  for (const file of files) wrong += check(program, file, Number(count), Number(seed));
  process.exitCode = wrong ? 1 : 0;
}
