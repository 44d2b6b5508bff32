/**
 * An empty place: one line saying what it is for, and one act. No pictures.
 */
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./drawings";

/** The place. */
export function Empty({
  icon = "paper",
  title,
  children,
  act,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  act?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon name={icon} size="large" />
      <span className="q m">{title}</span>
      {children && <span className="small">{children}</span>}
      {act}
    </div>
  );
}
