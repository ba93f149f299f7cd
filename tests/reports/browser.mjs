// SPDX-License-Identifier: MIT
// What every check of a page in a real browser needs: Chromium without a network of its own, pages
// that tell what they ask for and complain about, and axe.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.env.REPORTS_MODULES ?? import.meta.dirname ?? '.'}/`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/// Opens a file; `faults` grows by every request but the file, and by every complaint.
export async function open(browser, file, { width = 1280, height = 900, javaScript = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: javaScript });
  const page = await context.newPage(), url = pathToFileURL(file).href, faults = [];
  page.on('request', request => request.url() === url || faults.push(`asks for ${request.url()}`));
  page.on('console', message => faults.push(`says ${message.text()}`));
  page.on('pageerror', error => faults.push(`fails: ${error}`));
  page.on('dialog', dialog => {
    faults.push('opens a dialog');
    dialog.dismiss();
  });
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}

/// Violations that axe finds on the page as it is now, in words.
export async function accessibility(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target).join(', ')}`);
}

/// How many pixels the page is wider than its window.
export function overhang(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/// Faults of the HTML itself.
export async function invalid(file) {
  const { HtmlValidate } = require('html-validate');
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'error', 'long-title': 'off', 'prefer-native-element': 'off' },
  });
  const report = await validator.validateFile(file);
  return report.results.flatMap(result =>
    result.messages.map(message => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`));
}
