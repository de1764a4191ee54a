import { accessSync, constants } from 'node:fs'

/** Chromium as CHROMIUM_PATH names it, which then must work; else the system's, or null. */
export function systemChromium(): string | null {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {}
  }
  return null
}
