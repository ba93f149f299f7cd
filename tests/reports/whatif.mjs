// SPDX-License-Identifier: MIT
// The page with sliders in Chromium: every example in every language, its three buttons and random
// settings against `carecost compare`, with the very command that the page shows at its foot.
//
//     REPORTS_MODULES=FOLDER node whatif.mjs PROGRAM SETTINGS SEED CASE...
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance } from '../whatif/settings.mjs';
import { accessibility, invalid, launch, open, overhang } from './browser.mjs';

const most_bytes = 30_000;
const everyLanguage = /feather-room|everything/; // the others are looked at in English alone
const [program, settings, seed, ...cases] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'carecost-whatif-'));
const draw = chance(Number(seed));
const browser = await launch();
let faults = 0, compared = 0;

function note(where, what) {
  if (++faults <= 40) console.log(`${where}: ${what}`);
}
function written(file, name, ...options) {
  const path = join(folder, name);
  writeFileSync(path, execFileSync(program, ['whatif', file, '--quiet', ...options]));
  return path;
}

/// Everything a reader sees of the answer, as cents where it is money.
function seen(page) {
  return page.evaluate(() => {
    const text = id => document.getElementById(id).textContent;
    const cents = shown => shown.replace(/[^\d\u2212-]/g, '').replace('\u2212', '-').replace(/^(-?)0+(?=\d)/, '$1');
    const rows = id => [...(document.getElementById(id)?.rows ?? [])].map(row => [...row.cells].slice(1).map(cell => cents(cell.textContent)));
    return {
      amount: cents(text('amount')), words: text('words'), dearer: document.body.className === 'dearer',
      old: cents(text('old')), now: cents(text('now')), lines: rows('lines'), funders: rows('funders'),
      unpaid: rows('unpaid-rows'), cash: document.getElementById('cash').hidden ? null : cents(text('cash')),
      command: document.getElementById('command')?.textContent ?? '',
      buttons: Object.fromEntries([...document.querySelectorAll('button')].map(button => [button.value, cents(button.querySelector('small').textContent)])),
      choice: document.getElementById('alternative')?.value ?? null,
    };
  });
}

/// The same from `compare`, with the settings the page names.
function wanted(file, view) {
  const sets = [...view.command.matchAll(/--set '([^']*)'/g)].flatMap(found => ['--set', found[1]]);
  const said = JSON.parse(execFileSync(program, ['compare', file, '--quiet', '--format', 'json', ...sets], { encoding: 'utf8' }));
  const cents = amount => String(Math.round(amount * 100));
  const id = said.comparisons[(Number(view.choice) || 1) - 1].package;
  const one = said.comparisons.find(each => each.package === id);
  const old = said.packages[said.comparator], now = said.packages[id], payer = said.payer;
  const isPayer = said.outcome === 'payer-saving', isTwo = isPayer && Object.keys(now.by_funder).length > 1;
  const counted = each => (isPayer ? each.by_funder[payer] : each.cost.total);
  const cells = (own, all) => (isTwo ? [cents(own), cents(all)] : [cents(isPayer ? own : all)]);
  const saved = isPayer ? one.payer_saving : one.saving, rest = payer == null ? one.saving : one.payer_saving;
  const paid = now.lines.filter(line => line.kind !== 'unpaid');
  return {
    amount: cents(Math.abs(saved)), dearer: saved < 0, old: cents(counted(old)), now: cents(counted(now)),
    lines: [...paid.map(line => cells(line.by_funder[payer] ?? 0, line.cost)), cells(counted(now), now.cost.total),
      cells(counted(old), old.cost.total), cells(-saved, -one.saving)],
    funders: Object.keys(now.by_funder).length < 2 ? []
      : [...Object.keys(now.by_funder).map(f => [cents(-one.by_funder[f])]), [cents(-one.saving)]],
    unpaid: [[cents(old.unpaid.value)], [cents(now.unpaid.value)]],
    cash: cents(one.cashable_saving) === cents(rest) ? null : cents(Math.abs(one.cashable_saving)),
  };
}

function differences(file, view) {
  const right = wanted(file, view), positive = text => text.replace('-0', '0');
  ++compared;
  return Object.keys(right).filter(key =>
    positive(JSON.stringify(view[key])) !== positive(JSON.stringify(right[key])))
    .map(key => `${key} is ${JSON.stringify(view[key])}, compare says ${JSON.stringify(right[key])} (${view.command})`);
}

async function setAtRandom(page) {
  const positions = await page.$$eval('input[type=range]', all => all.map(input => Number(input.max)));
  const chosen = positions.map(most => draw(most + 1));
  await page.evaluate(values => document.querySelectorAll('input[type=range]').forEach((input, i) => {
    input.value = values[i];
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }), chosen);
}

/// Buttons and random settings of one case, for each alternative.
async function play(file, path, count) {
  const { page, faults: complaints, close } = await open(browser, path);
  const check = async what => {
    for (const found of differences(file, await seen(page))) note(`${file}, ${what}`, found);
  };
  await check('as it opens');
  const choices = await page.$$eval('#alternative option', all => all.map(option => option.value));
  for (const choice of choices.length ? choices : [null]) {
    if (choice) await page.selectOption('#alternative', choice);
    for (const button of await page.$$('button')) {
      await button.click();
      const view = await seen(page), which = await button.getAttribute('value');
      await check(`button ${which}`);
      const saving = view.buttons[which];
      if (saving !== view.amount) note(file, `button ${which} says ${saving}, the answer ${view.amount}`);
      if (await button.getAttribute('aria-pressed') !== 'true') note(file, `button ${which} is not pressed`);
    }
    for (let round = 0; round < count; ++round) {
      await setAtRandom(page);
      await check('random setting');
    }
  }
  complaints.forEach(found => note(file, found));
  await close();
}

/// What the page says before its script begins must be what it says after.
async function compareWithoutScripts(file, path) {
  const texts = page => page.$$eval('#amount,#words,#versus,#cash,#old,#now,[id^=o],[id^=t],td,small,#command',
    all => all.map(element => `${element.id} ${element.textContent}`));
  const still = await open(browser, path, { javaScript: false }), live = await open(browser, path);
  const before = await texts(still.page), after = await texts(live.page);
  before.forEach((text, i) => text === after[i] || note(path, `the script turns '${text}' into '${after[i]}'`));
  if (!await still.page.locator('.nojs').count() || await still.page.locator('button:visible').count()) {
    note(file, 'without scripts there is no sentence, or there are buttons');
  }
  await still.close();
  await live.close();
}

async function look(file, path) {
  for (const width of [1280, 320]) {
    const { page, faults: complaints, close } = await open(browser, path, { width });
    for (const state of ['expected', 'worst', 'print']) {
      if (state === 'worst') await page.locator('button').last().click();
      await page.emulateMedia({ media: state === 'print' ? 'print' : 'screen' });
      (await accessibility(page)).forEach(found => note(`${path} at ${width}, ${state}`, found));
    }
    await page.emulateMedia({ media: 'screen' });
    const over = await overhang(page);
    if (over > 0) note(`${path} at ${width}`, `${over} px too wide`);
    complaints.forEach(found => note(path, found));
    await close();
  }
  (await invalid(path)).forEach(found => note(path, found));
}

async function playKeys(file, path) {
  const { page, close } = await open(browser, path);
  const slider = page.locator('input[type=range]').first(), value = page.locator('.name b').first();
  const said = [];
  await slider.focus();
  for (const key of ['ArrowRight', 'PageUp', 'Home', 'End']) {
    await slider.press(key);
    said.push(await value.textContent());
    if (await slider.getAttribute('aria-valuetext') !== said.at(-1)) note(file, `${key} is not said`);
  }
  if (new Set(said).size !== 4) note(file, `keys do not move the slider: ${said}`);
  await close();
}

/// A page whose first price is a cent off must not pass, else none of the above means anything.
async function tamper(file, path) {
  const bad = join(folder, 'tampered.html');
  writeFileSync(bad, readFileSync(path, 'utf8').replace('"times":"120"', '"times":"120.001"'));
  const { page, close } = await open(browser, bad);
  if (!differences(file, await seen(page)).length) note(file, 'a page that is off by cents passes');
  await close();
}

for (const file of cases) {
  const name = file.replace(/[^a-z-]/g, '_');
  for (const language of ['en', 'fi', 'sv']) {
    const path = written(file, `${name}.${language}.html`, '--language', language);
    if (file.includes('examples/') && statSync(path).size >= most_bytes) note(path, `${statSync(path).size} bytes`);
    await compareWithoutScripts(file, path);
    if (language === 'en' || everyLanguage.test(file)) await look(file, path);
  }
  const path = written(file, `${name}.html`);
  await play(file, path, Number(settings));
  await playKeys(file, path);
  if (file.includes('feather-room')) await tamper(file, path);
}
for (const numbers of ['de', 'en-GB', 'iso']) {
  await compareWithoutScripts(cases.at(-1), written(cases.at(-1), `${numbers}.html`, '--numbers', numbers));
}
await browser.close();
rmSync(folder, { recursive: true });
console.log(`${cases.length} cases, ${compared} settings compared, ${faults} faults`);
process.exitCode = faults ? 1 : 0;
