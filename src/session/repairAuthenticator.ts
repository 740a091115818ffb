/**
 * Mends three faults of the Authenticator (ui-vue 4.4.6) from outside: a `div` without a role carries
 * `aria-orientation` and a tab stop, the tab that is not selected cannot be reached by keyboard, and headings of its
 * steps skip a level below the page's. Returns the function that ends the watch.
 */
export function repairAuthenticator(root: HTMLElement): () => void {
  mend(root)
  // Each step is drawn anew when it is reached.
  const observer = new MutationObserver(() => mend(root))
  observer.observe(root, { childList: true, subtree: true })
  root.addEventListener('keydown', moveBetweenTabs)
  return () => {
    observer.disconnect()
    root.removeEventListener('keydown', moveBetweenTabs)
  }
}

function mend(root: HTMLElement): void {
  for (const wrapper of root.querySelectorAll('.amplify-authenticator__tabs[aria-orientation]')) {
    wrapper.removeAttribute('aria-orientation')
    wrapper.removeAttribute('tabindex')
    wrapper.querySelector('[role="tablist"]')?.setAttribute('aria-label', 'Sign in or create an account')
  }
  for (const heading of root.querySelectorAll('h3:not([aria-level])')) heading.setAttribute('aria-level', '2')
}

/**
 * Arrow keys, as in the tabs pattern of the ARIA Authoring Practices Guide. With two tabs every arrow means the other
 * one.
 */
function moveBetweenTabs(press: KeyboardEvent): void {
  if (press.key !== 'ArrowLeft' && press.key !== 'ArrowRight') return
  if (!(press.target instanceof HTMLElement) || press.target.getAttribute('role') !== 'tab') return
  const other = press.target.parentElement?.querySelector<HTMLElement>('[role="tab"][aria-selected="false"]')
  if (!other) return
  press.preventDefault()
  other.click()
  other.focus()
}
