/** Light, dark, or as the system has it (null). */
export type Scheme = 'light' | 'dark' | null

export function schemeNow(): Scheme {
  const { scheme } = document.documentElement.dataset
  return scheme === 'light' || scheme === 'dark' ? scheme : null
}

export function setScheme(scheme: Scheme): void {
  if (scheme === null) delete document.documentElement.dataset.scheme
  else document.documentElement.dataset.scheme = scheme
  try {
    if (scheme === null) localStorage.removeItem('scheme')
    else localStorage.setItem('scheme', scheme)
  } catch {
    // Storage is refused: it holds for this visit.
  }
}
