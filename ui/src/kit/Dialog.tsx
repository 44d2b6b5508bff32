/**
 * A dialog: only where an act cannot be undone by one key, or needs a reason. Its title is the question with its count,
 * its buttons are verbs. Focus begins on the first field; Esc keeps things as they are.
 */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useKeys } from "./keys";

/** The dialog. `acts` are its buttons, the one that keeps first. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  acts,
  wide = false,
  testId,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children?: ReactNode;
  acts: ReactNode;
  wide?: boolean;
  testId?: string;
}) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen={open}
      isDismissable
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={wide ? "dialog wide-dialog" : "dialog"} data-testid={testId}>
        <AriaDialog>
          <Alone />
          <Body>
            <Heading slot="title" level={2} className="lead b">
              {title}
            </Heading>
            {children}
          </Body>
          <div className="acts">{acts}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

// What is longer than the window is scrolled by keys too, also where nothing in it takes the focus.
function Body({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="body" ref={body} tabIndex={long ? 0 : undefined}>
      {children}
    </div>
  );
}

// While a dialog is open the keys of the screen below are not heard.
function Alone() {
  useKeys({}, { modal: true });
  return null;
}
