/**
 * A dialog: only where an act cannot be undone by one key, or needs a reason. Its title is the question with its count,
 * its buttons are verbs. Focus begins on the first field; Esc keeps things as they are.
 */
import type { ReactNode } from "react";
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
          <div className="body">
            <Heading slot="title" level={2} className="lead b">
              {title}
            </Heading>
            {children}
          </div>
          <div className="acts">{acts}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

// While a dialog is open the keys of the screen below are not heard.
function Alone() {
  useKeys({}, { modal: true });
  return null;
}
