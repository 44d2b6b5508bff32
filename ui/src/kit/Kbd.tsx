/**
 * A key as it is printed on the keyboard. "Ctrl+Enter" shows two keys, "G D" one after the other in one.
 * Not a shortcut itself: see keys.ts.
 */

/** The keys of a combination. */
export function Kbd({ keys }: { keys: string }) {
  const parts = keys.split("+").filter((part) => part !== "");
  if (parts.length <= 1) return <kbd>{keys}</kbd>;
  return (
    <span className="keys">
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
