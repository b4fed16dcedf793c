import type { ObjectDirective } from 'vue'

/**
 * For a dialog: says when the dimmed page around it was pressed and let go there. Browsers count that to the dialog itself, as they do its
 * own scroll bar; and a press that acts before it is let go would meet, under a finger, what lies below as well.
 */
export const vOnPressBeside: ObjectDirective<HTMLDialogElement, () => void> = {
  mounted(dialog, { value: onPress }) {
    let isBegunBeside = false

    function isBeside({ target, clientX, clientY }: MouseEvent): boolean {
      const { left, right, top, bottom } = dialog.getBoundingClientRect()
      return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)
    }

    dialog.addEventListener('pointerdown', (event) => (isBegunBeside = isBeside(event)))
    dialog.addEventListener('click', (event) => isBegunBeside && isBeside(event) && onPress())
  },
}
