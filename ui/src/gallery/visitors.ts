/**
 * Made visitors of the gallery's departure board. Nobody of these names exists.
 */
import { fromHongKong } from "../words/time";

/** A visitor as the board shows one; `group` stands instead where a group begins. */
export interface Visitor {
  id: string;
  group?: string;
  leaves?: number;
  exit: string;
  name: string;
  kind: string;
  trader: string;
  goods: string;
  step: string;
  next: string;
  gone?: boolean;
}
/** An instant of May 2023 in Hong Kong. */
export const at = (day: number, hour: number, minute: number) => fromHongKong(2023, 5, day, hour, minute);
/** The board. */
export const ROWS: Visitor[] = [
  {
    id: "g1",
    group: "Leaving within 4 hours 3",
    exit: "",
    name: "",
    kind: "",
    trader: "",
    goods: "",
    step: "",
    next: "",
  },
  {
    id: "1",
    leaves: at(19, 15, 24),
    exit: "Lo Wu",
    name: "邱若舫 Qiu Ruofang",
    kind: "Mainland, individual visit",
    trader: "福鑰軒參茸",
    goods: "$4,260 Fish maw",
    step: "signed",
    next: "Give receipt slip and contact card",
  },
  {
    id: "2",
    leaves: at(19, 17, 10),
    exit: "West Kowloon",
    name: "周映禾 Zhou Yinghe",
    kind: "Mainland, individual visit",
    trader: "瑞甌堂藥行",
    goods: "$6,800 American ginseng",
    step: "hand",
    next: "Finish statement by 15:10",
  },
  {
    id: "3",
    leaves: at(19, 17, 45),
    exit: "Airport",
    name: "Priya Venkatesan",
    kind: "Overseas, Singapore",
    trader: "澄杓電業",
    goods: "$11,400 Camera lens",
    step: "no",
    next: "Collect card slip",
  },
  { id: "g2", group: "Later today 2", exit: "", name: "", kind: "", trader: "", goods: "", step: "", next: "" },
  {
    id: "4",
    leaves: at(19, 19, 30),
    exit: "HZMB",
    name: "林见川 Lin Jianchuan",
    kind: "Mainland, group tour",
    trader: "福鑰軒參茸",
    goods: "$9,120 Cordyceps",
    step: "signed",
    next: "Copy to Travel Industry Authority",
  },
  {
    id: "5",
    leaves: at(19, 21, 0),
    exit: "Lok Ma Chau Spur",
    name: "温以蓝 Wen Yilan",
    kind: "Mainland, family visit",
    trader: "寶鯤坊海味",
    goods: "$2,980 Dried abalone",
    step: "no",
    next: "Call back after 16:00",
  },
  { id: "g3", group: "Tomorrow 1", exit: "", name: "", kind: "", trader: "", goods: "", step: "", next: "" },
  {
    id: "6",
    leaves: at(20, 16, 50),
    exit: "Lo Wu",
    name: "罗一苇 Luo Yiwei",
    kind: "Mainland, individual visit",
    trader: "鷺洲珠寶",
    goods: "$18,200 Gold bangle",
    step: "signed",
    next: "Send exhibit to Government Laboratory",
  },
  { id: "g4", group: "Left today 1", exit: "", name: "", kind: "", trader: "", goods: "", step: "", next: "" },
  {
    id: "7",
    leaves: at(19, 13, 5),
    exit: "Shenzhen Bay",
    name: "孟知遥 Meng Zhiyao",
    kind: "Mainland, individual visit",
    trader: "福鑰軒參茸",
    goods: "$6,075 Sea cucumber",
    step: "missed",
    next: "Take statement by video link",
    gone: true,
  },
];
