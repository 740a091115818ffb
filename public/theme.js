// Chooses light or dark before the first paint. src/app/theme.ts takes over once the console runs and uses the same key.
(function () {
  let chosen = null
  try {
    chosen = localStorage.getItem('rolecall.theme')
  } catch {
    // Storage is closed to this page: follow the system.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
})()
