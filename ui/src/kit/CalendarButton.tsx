/**
 * The calendar behind a date field's icon. It gives the start of the chosen day in Hong Kong; the hour is the field's.
 */
import { CalendarDate } from "@internationalized/date";
import { useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from "react-aria-components";
import { useWords } from "../words/Words";
import { fromHongKong, inHongKong, type Instant } from "../words/time";
import { Icon } from "./Icon";

const civil = (instant: Instant): CalendarDate => {
  const p = inHongKong(instant);
  return new CalendarDate(p.year, p.month, p.day);
};

/** The icon and what it opens. */
export function CalendarButton({
  at,
  now,
  onDay,
}: {
  at: Instant | undefined;
  now: Instant;
  onDay: (start: Instant) => void;
}) {
  const { w } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="ib" aria-label={w("kit.calendar")}>
        <Icon name="calendar" size="small" />
      </Button>
      <Popover className="pop" offset={6} placement="bottom end">
        <Dialog className="calendar" aria-label={w("kit.calendar")}>
          <Calendar
            value={at === undefined ? null : civil(at)}
            defaultFocusedValue={civil(at ?? now)}
            onChange={(chosen) => {
              const start = fromHongKong(chosen.year, chosen.month, chosen.day);
              if (start !== undefined) onDay(start);
              setOpen(false);
            }}
          >
            <header className="row">
              <Button slot="previous" className="ib turned">
                <Icon name="right" size="small" />
              </Button>
              <Heading className="m sp" />
              <Button slot="next" className="ib">
                <Icon name="right" size="small" />
              </Button>
            </header>
            <CalendarGrid>{(day) => <CalendarCell date={day} className="day" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
