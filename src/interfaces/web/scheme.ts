// Runs before the first paint, so that the page never flashes in the other scheme. A file of its own: no script stands
// in the page.
try {
  const scheme = localStorage.getItem('scheme')
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme
} catch {
  // Storage is refused: the system's scheme stays.
}

export {}
