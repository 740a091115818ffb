import { nextTick } from 'vue'

export interface FocusReturn {
  /** Keeps what has the focus: a form or a dialog is about to take it. */
  remember(): void
  /** Gives the focus back to what had it; where that is gone, `elsewhere` gives it to something else. */
  giveBack(elsewhere: () => unknown): void
  /** Gives the focus to something else once the form is gone. */
  give(where: () => unknown): void
}

/** The focus after a form or a dialog. By themselves they give it to the menu's item that opened them, which is gone. */
export function useFocusReturn(): FocusReturn {
  let before: Element | null = null

  function give(where: () => unknown): void {
    // The dialog gives it back in a task of its own; this one comes after it.
    void nextTick(() => setTimeout(() => void where()))
  }

  return {
    remember() {
      before = document.activeElement
    },
    giveBack(elsewhere) {
      const to = before
      give(() => (to instanceof HTMLElement && to !== document.body && to.isConnected ? to.focus() : elsewhere()))
    },
    give,
  }
}
