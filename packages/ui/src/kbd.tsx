/** Keys as they are on the keyboard. Hidden from screen readers: aria-keyshortcuts and the help page say it there. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd aria-hidden>{keys}</kbd>;
}
