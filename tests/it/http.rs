//! The room over real HTTP: a server of the program, spoken to through its socket, led by lines on its stdin.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, ChildStdin, ChildStdout, Stdio},
};

use serde_json::{Value, json};

use super::room::{PATIENCE, Ran, Room, Session};

/// A server of one session, led by lines.
pub struct Server {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    /// Where it listens, `127.0.0.1:port`.
    pub host: String,
    sent: u32,
}

/// An answer over HTTP.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case, as often as they came.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// What a request is made of.
#[derive(Clone, Default)]
pub struct Ask<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub headers: Vec<(&'a str, String)>,
    pub body: String,
}

impl Room {
    /// Issues cards and returns what is printed of each.
    pub fn cards(&self, session: &Session<'_>, count: usize) -> Vec<Value> {
        let printed = self.print(&["cards", session.name(), "--count", &count.to_string(), "--json"]);
        printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    pub fn serve(&self, session: &Session<'_>, more: &[&str]) -> Server {
        let mut program = self.program();
        program.args(["serve", session.name(), "--bind", "127.0.0.1:0"]).args(more);
        let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (to, mut from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut url = String::new();
        from.read_line(&mut url).unwrap();
        let (_, port) = url.trim().trim_end_matches('/').rsplit_once(':').expect("an address comes first");
        let host = format!("127.0.0.1:{port}");
        Server { child, to, from, host, sent: 0 }
    }
}

impl Server {
    /// Sends a command by stdin and reads its answer.
    pub fn ask(&mut self, mut command: Value) -> Value {
        if command["id"].is_null() {
            self.sent += 1;
            command["id"] = format!("{} {}", self.host, self.sent).into();
        }
        writeln!(self.to, "{command}").unwrap();
        let mut line = String::new();
        self.from.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    /// The same for a command that has to be accepted.
    pub fn done(&mut self, command: Value) -> Value {
        let answer = self.ask(command.clone());
        assert_eq!(answer["ok"], true, "{command}: {answer}");
        answer
    }

    /// Opens a vote, and returns its id.
    pub fn vote(&mut self, more: Value) -> String {
        let mut command = json!({ "do": "open_vote", "title": "Frage", "method": "yes_no" });
        command.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.done(command)["vote"].as_str().unwrap().to_owned()
    }

    pub fn request(&self, ask: &Ask<'_>) -> Answer {
        Answer::read(ask.written(&self.host), TcpStream::connect(&self.host).unwrap())
    }

    pub fn get(&self, path: &str, token: Option<&str>) -> Answer {
        self.request(&Ask { method: "GET", path, ..Ask::default() }.by(token))
    }

    pub fn post(&self, path: &str, body: &Value, token: Option<&str>) -> Answer {
        let headers = vec![("Content-Type", "application/json".to_owned())];
        self.request(&Ask { method: "POST", path, headers, body: body.to_string() }.by(token))
    }

    /// A form as a browser without script sends it.
    pub fn form(&self, path: &str, fields: &str, cookie: Option<&str>) -> Answer {
        let mut headers = vec![("Content-Type", "application/x-www-form-urlencoded".to_owned())];
        headers.extend(cookie.map(|cookie| ("Cookie", cookie.to_owned())));
        self.request(&Ask { method: "POST", path, headers, body: fields.to_owned() })
    }

    pub fn ballot(&self, id: &str, vote: &str, ballot: Value, token: &str) -> Answer {
        self.post("/api/ballots", &json!({ "id": id, "vote": vote, "ballot": ballot }), Some(token))
    }

    /// A token for a phone that joins.
    pub fn join(&self) -> String {
        self.post("/api/join", &json!({}), None).json()["token"].as_str().unwrap().to_owned()
    }

    pub fn state(&self, token: Option<&str>) -> Value {
        self.get("/api/state", token).json()
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Ends it as a person would, and returns what it said.
    pub fn stop(self) -> Ran {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        drop(self.to);
        Ran::of(self.child.wait_with_output().unwrap())
    }
}

impl<'a> Ask<'a> {
    fn by(mut self, token: Option<&str>) -> Self {
        self.headers.extend(token.map(|token| ("Authorization", format!("Bearer {token}"))));
        self
    }

    /// The same with one more header.
    pub fn with(mut self, name: &'a str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub fn written(&self, host: &str) -> String {
        let mut head = format!("{} {} HTTP/1.1\r\nConnection: close\r\n", self.method, self.path);
        if !self.headers.iter().any(|(name, _)| *name == "Host") {
            head += &format!("Host: {host}\r\n");
        }
        if self.method == "POST" && !self.headers.iter().any(|(name, _)| *name == "Content-Length") {
            head += &format!("Content-Length: {}\r\n", self.body.len());
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head + "\r\n" + &self.body
    }
}

impl Answer {
    pub fn read(request: String, mut stream: TcpStream) -> Self {
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        // A server that has seen enough may close before it has read all.
        let _ = stream.write_all(request.as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Self::of(&bytes)
    }

    pub fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let header = |line: &str| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_lowercase(), value.trim().to_owned())
        };
        Self { status, headers: lines.map(header).collect(), body: body.to_owned() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }

    /// The status, and the code of what was refused.
    pub fn refused(&self) -> (u16, String) {
        (self.status, self.json()["error"]["code"].as_str().unwrap_or_default().to_owned())
    }

    pub fn receipt(&self) -> String {
        self.json()["receipt"].as_str().unwrap_or_else(|| panic!("{self:?}")).to_owned()
    }
}
