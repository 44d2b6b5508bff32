/**
 * The look, in the order in which its sheets override one another.
 * Not a component: kit/ uses the class names that these sheets give.
 */
import "@fontsource-variable/noto-sans-hk/index.css";
import "@fontsource-variable/noto-sans-sc/index.css";
import "./tokens.css";
import "./components.css";
import "./controls.css";
import "./cases.css";
import "./oversight.css";
import "./large-text.css";
