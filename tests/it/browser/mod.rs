//! The pages in a real browser: Debian's Chromium, without a screen, led through its driver. Where there is none these
//! tests say so and pass; where everything has to hold (`CI=true`) a missing browser fails them.

mod accessible;
mod phones;
mod projector;
mod unscripted;

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element, key::Key, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::room::{PATIENCE, Room, Session, arrive, id};

/// Whether whatever is needed for the whole suite has to be there.
pub fn all_has_to_hold() -> bool {
    std::env::var("CI").as_deref() == Ok("true")
}

/// A session in which people may vote: opened, its item for votes begun, six voters there; with its first cards' tokens.
pub fn hall(room: &Room) -> (Session<'_>, Vec<String>) {
    let item = json!({ "title": "Abstimmen", "kind": "vote", "minutes": 60 });
    let session = room.planned(json!({ "title": "Fachkonferenz Ankommen", "agenda": [item] }));
    let mut record = session.opened();
    let first = session.log()["agenda"][0]["id"].clone();
    record.done(json!({ "do": "start_item", "item": first }));
    arrive(&mut record, &["a", "b", "c", "d", "e", "f"]);
    record.done(json!({ "do": "set_phones", "at_once": true }));
    let issued = record.done(json!({ "do": "issue_cards", "count": 6 }));
    let tokens = issued["cards"].as_array().unwrap().iter().map(|card| card["token"].as_str().unwrap().to_owned());
    let tokens = tokens.collect();
    record.end();
    (session, tokens)
}

/// A vote with three options, or none for `yes_no`; `more` says what else the command has.
pub fn vote(name: &str, method: &str, more: Value) -> Value {
    let option = |title: &str| json!({ "option": id(&format!("{name} {title}")), "title": title });
    let mut vote = json!({ "do": "open_vote", "vote": id(name), "title": format!("Frage {name}"), "method": method });
    if method != "yes_no" {
        vote["options"] = ["Rot", "Grün", "Blau"].map(option).into();
    }
    for (key, value) in more.as_object().unwrap() {
        vote[key] = value.clone();
    }
    vote
}

/// A browser without a past. Only one runs at a time: they are heavy.
pub struct Browser {
    client: Client,
    runtime: Runtime,
    driver: Child,
    _profile: TempDir,
    _turn: MutexGuard<'static, ()>,
}

/// What a browser is like.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its window, in CSS pixels.
    pub size: (u32, u32),
    /// Whether it runs scripts.
    pub scripts: bool,
}

pub const PHONE: Kind = Kind { size: (360, 640), scripts: true };

impl Browser {
    /// Opens one; none where this machine has none.
    pub fn open(kind: Kind) -> Option<Self> {
        static TURN: Mutex<()> = Mutex::new(());
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut driver = Command::new("chromedriver");
        let driver = driver.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut driver = match driver {
            Ok(driver) => driver,
            Err(error) => {
                assert!(!all_has_to_hold(), "chromedriver can't be started: {error}");
                eprintln!("skipped: chromedriver can't be started ({error}); Debian has it in chromium-driver");
                return None;
            }
        };
        let said = BufReader::new(driver.stdout.take().unwrap()).lines().map(Result::unwrap);
        let port = said.filter_map(|line| Some(line.split_once("successfully on port ")?.1.to_owned())).next();
        let port = port.expect("the driver says where it listens");
        let port = port.trim_end_matches('.');

        let profile = tempfile::tempdir().unwrap();
        let (width, height) = kind.size;
        let args = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Smooth scrolling moves things away while the driver aims at them.
            "--force-prefers-reduced-motion",
            &format!("--window-size={width},{height}"),
            &format!("--user-data-dir={}", profile.path().display()),
        ];
        let javascript = if kind.scripts { 1 } else { 2 };
        // A window can't be as narrow as a phone; what it shows can.
        let options = json!({
            "args": args,
            "prefs": { "profile.managed_default_content_settings.javascript": javascript },
            "mobileEmulation": { "deviceMetrics": { "width": width, "height": height, "pixelRatio": 1.0, "touch": false } },
        });
        let wanted: Capabilities = [("goog:chromeOptions".to_owned(), options)].into_iter().collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let address = format!("http://127.0.0.1:{port}");
        let connected = runtime
            .block_on(async { ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&address).await });
        let client = connected.expect("a browser opens");
        Some(Self { client, runtime, driver, _profile: profile, _turn: turn })
    }

    pub fn go(&self, url: &str) {
        self.runtime.block_on(self.client.goto(url)).unwrap();
    }

    fn find(&self, css: &str) -> Element {
        let waiting = self.client.wait().at_most(PATIENCE);
        self.runtime.block_on(waiting.for_element(Locator::Css(css))).unwrap_or_else(|error| {
            panic!("{css}: {error}\n{}", self.text("body"));
        })
    }

    pub fn click(&self, css: &str) {
        let element = self.find(css);
        // Whoever taps scrolls it out from behind the bars first.
        self.js(&format!("document.querySelector({css:?}).scrollIntoView({{ block: 'center' }})"));
        self.runtime.block_on(element.click()).unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Types into a field, after what stands there.
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.find(css);
        self.runtime.block_on(element.send_keys(text)).unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Presses keys where the focus is.
    pub fn press(&self, keys: &[&str]) {
        for key in keys {
            let active = self.runtime.block_on(self.client.active_element()).unwrap();
            self.runtime.block_on(active.send_keys(key)).unwrap();
        }
    }

    /// Presses Tab until the focus is on what `css` names.
    pub fn tab_to(&self, css: &str) {
        let tab = Key::Tab.to_string();
        for _ in 0..120 {
            if self.js(&format!("return document.activeElement.matches({css:?})")) == true {
                return;
            }
            self.press(&[&tab]);
        }
        panic!("{css} can't be reached by the keyboard");
    }

    pub fn js(&self, script: &str) -> Value {
        self.runtime.block_on(self.client.execute(script, Vec::new())).unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    /// Runs a script that says by a call when it has ended.
    pub fn js_later(&self, script: &str) -> Value {
        self.runtime.block_on(self.client.execute_async(script, Vec::new())).unwrap_or_else(|e| panic!("{e}"))
    }

    /// What people can read there.
    pub fn text(&self, css: &str) -> String {
        let text = self.js(&format!("const at = document.querySelector({css:?}); return at ? at.innerText : ''"));
        // The marks that hold directions apart are nothing that people see.
        text.as_str().unwrap_or_default().replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Waits until `css` shows these words.
    pub fn shows(&self, css: &str, words: &str) {
        self.until(&format!("{css} shows {words:?}"), || self.text(css).contains(words));
    }

    /// Waits until something holds.
    pub fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(start.elapsed() < PATIENCE, "not in time: {what}\n{}", self.text("body"));
            std::thread::sleep(Duration::from_millis(30));
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Whatever ended the test, the browser ends with its driver.
        let _ = self.runtime.block_on(self.client.clone().close());
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
