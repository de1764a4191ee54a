import { existsSync } from 'node:fs'
import { systemChromium as anyChromium } from '../bench/desk/chromium.ts'

/** Debian's Chromium without windows, which is sooner done (see `set-up/install-chromium.js`). */
const SHELL = '/usr/bin/chromium-headless-shell'

/** Chromium as CHROMIUM_PATH names it, which then must work; else the one that tests are soonest done in, or null. */
export const systemChromium = (): string | null =>
  process.env.CHROMIUM_PATH || !existsSync(SHELL) ? anyChromium() : SHELL
