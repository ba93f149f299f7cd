// SPDX-License-Identifier: MIT
// Opens every page of a folder in Chromium: no request but the page itself, nothing that axe or html-validate object
// to, no sideways scrolling on a phone, bars that stay in their picture and can be told from paper. Prints each
// beside itself as PDF.
// usage: node pages.mjs FOLDER
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibility, invalid, launch, open, overhang } from './browser.mjs';

const folder = process.argv[2], mostBytes = 40 * 1024, found = [];
let checks = 0;

/// Luminance of "rgb(r, g, b)" as WCAG 2 defines it.
function luminance(color) {
  const [r, g, b] = color.match(/\d+/g).map(Number).map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

async function faultsOf(browser, file) {
  const { page, faults, close } = await open(browser, file);
  const check = (holds, fault) => {
    ++checks;
    holds || faults.push(fault);
  };
  const axe = async (how, counts = () => true) =>
    (await accessibility(page)).filter(counts).forEach(one => check(false, `axe ${how}: ${one}`)) ?? ++checks;
  check(statSync(file).size < mostBytes, `has ${statSync(file).size} bytes`);
  check(!/<script|https?:/.test(readFileSync(file, 'utf8')), 'has a script or an address');
  (await invalid(file)).forEach(one => check(false, one));
  await axe('at 1280 px');
  await page.setViewportSize({ width: 320, height: 800 });
  check(await overhang(page) <= 0, `is ${await overhang(page)} px wider than a phone of 320`);
  await axe('at 320 px');
  await page.setViewportSize({ width: 1280, height: 900 });
  const outside = await page.evaluate(() => [...document.querySelectorAll('svg > rect, svg > circle')].filter(mark => {
    const [its, all] = [mark, mark.ownerSVGElement].map(one => one.getBoundingClientRect());
    const edge = 9; // half a circle
    return all.width > 0 && (its.left < all.left - edge || its.right > all.right + edge);
  }).length);
  check(!outside, `${outside} bars leave their picture`);
  await page.emulateMedia({ media: 'print' });
  await axe('in print', one => !one.startsWith('target-size')); // nobody taps on paper
  const fills = await page.evaluate(() => [...document.querySelectorAll('rect.before, rect.now, rect.helped, rect.both')]
    .map(bar => getComputedStyle(bar).fill));
  for (const fill of new Set(fills)) {
    check(1.05 / (luminance(fill) + 0.05) >= 3, `${fill} is too faint on paper`);
  }
  writeFileSync(file.replace(/html$/, 'pdf'), await page.pdf({ preferCSSPageSize: true, tagged: true }));
  await close();
  return faults;
}

const browser = await launch();
const names = readdirSync(folder).filter(name => name.endsWith('.html')).sort();
for (const name of names) {
  (await faultsOf(browser, join(folder, name))).forEach(fault => found.push(`${name}: ${fault}`));
}
await browser.close();
found.forEach(fault => console.error(fault));
console.log(`pages: ${names.length} pages, ${checks} checks, ${found.length} faults`);
process.exit(found.length === 0 && names.length > 0 ? 0 : 1);
