const copyButton = '[data-amplify-copy-svg]'

/**
 * Mends faults of the Authenticator (ui-vue 4.4.6) from outside: a `div` without a role carries `aria-orientation` and a tab
 * stop, the tab that is not selected and the button that copies a key cannot be reached by keyboard, headings of its steps skip
 * a level below the page's, and choices are no group, and some words are English in every
 * language.
 * @param say the words of the language that is spoken now
 * @returns the function that ends the watch
 */
export function repairAuthenticator(root: HTMLElement, say: (words: string) => string): () => void {
  mend(root, say)
  // Each step is drawn anew when it is reached.
  const observer = new MutationObserver(() => mend(root, say))
  observer.observe(root, { childList: true, subtree: true })
  root.addEventListener('keydown', moveBetweenTabs)
  root.addEventListener('keydown', pressCopy)
  return () => {
    observer.disconnect()
    root.removeEventListener('keydown', moveBetweenTabs)
    root.removeEventListener('keydown', pressCopy)
  }
}

function mend(root: HTMLElement, say: (words: string) => string): void {
  for (const wrapper of root.querySelectorAll('.amplify-authenticator__tabs[aria-orientation]')) {
    wrapper.removeAttribute('aria-orientation')
    wrapper.removeAttribute('tabindex')
    wrapper.querySelector('[role="tablist"]')?.setAttribute('aria-label', say('Sign in or create an account'))
  }
  for (const heading of root.querySelectorAll('h3:not([aria-level])')) heading.setAttribute('aria-level', '2')
  for (const choices of root.querySelectorAll('.amplify-radiogroupfield[aria-labelledby]:not([role])'))
    choices.setAttribute('role', 'radiogroup')
  for (const code of root.querySelectorAll('[aria-label="country code"]')) {
    const words = say('Country code')
    code.setAttribute('aria-label', words)
    code.closest('.amplify-selectfield')?.querySelector('label')?.replaceChildren(words)
  }
  for (const picture of root.querySelectorAll('[data-amplify-qrcode][alt="qr code"]'))
    picture.setAttribute('alt', say('QR code of the key, for an authenticator app'))
  for (const copy of root.querySelectorAll(`${copyButton}:not([role])`)) {
    copy.setAttribute('role', 'button')
    copy.setAttribute('tabindex', '0')
    copy.setAttribute('aria-label', say('Copy the key'))
  }
}

/** As a button is pressed. */
function pressCopy(press: KeyboardEvent): void {
  if (press.key !== 'Enter' && press.key !== ' ') return
  if (!(press.target instanceof HTMLElement) || !press.target.matches(copyButton)) return
  press.preventDefault()
  press.target.click()
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
