//! Outcomes into a real PostgreSQL: a cluster of its own on loopback and a socket, never a running one. Where
//! PostgreSQL isn't installed these tests say so; with `CI` set they fail.

use std::{
    fs,
    net::TcpListener,
    os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    dataset::conference,
    room::{Ran, Room, id},
};

/// Whom the server runs as where the tests run as root, which PostgreSQL refuses.
const NOBODY: u32 = 65_534;
const PASSWORD: &str = "geheim:\\wort";

/// A running server; it goes with its data.
pub struct Cluster {
    folder: TempDir,
    programs: PathBuf,
    port: u16,
}

impl Cluster {
    /// Starts a server; none where PostgreSQL isn't installed and need not be.
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(std::env::var_os("CI").is_none(), "PostgreSQL has to be installed");
            println!("skipped: PostgreSQL (initdb) is not installed");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let cluster = Self { folder, programs, port };
        fs::write(cluster.path().join("password"), PASSWORD).unwrap();
        cluster.make_certificates();
        let auth = ["--auth-local=trust", "--auth-host=scram-sha-256", "--pwfile", "password"];
        cluster.run("initdb", &[&["-D", "data", "-U", "amt", "--no-sync"], &auth[..]].concat());
        let here = cluster.path().display();
        let options = format!(
            "-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={here} -c fsync=off -c ssl=on \
             -c ssl_cert_file={here}/server.crt -c ssl_key_file={here}/server.key"
        );
        cluster.run("pg_ctl", &["-D", "data", "-w", "-l", "log", "-o", &options, "start"]);
        Some(cluster)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.current_dir(self.path()).env("HOME", self.path()).stdin(Stdio::null());
        if rustix::process::getuid().is_root() {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }

    /// Runs one of PostgreSQL's programs. Its output goes to a file, because a server keeps pipes open for ever.
    pub fn run(&self, program: &str, args: &[&str]) {
        let said = fs::File::create(self.path().join(format!("{program}.out"))).unwrap();
        let ended = self.command(program).args(args).stdout(said.try_clone().unwrap()).stderr(said).status().unwrap();
        assert!(
            ended.success(),
            "{program}: {}",
            fs::read_to_string(self.path().join(format!("{program}.out"))).unwrap()
        );
    }

    /// Over the socket, where nobody asks for a password.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://amt@/{database}?host={}&port={}", self.path().display(), self.port)
    }

    /// What `psql` prints.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let port = self.port.to_string();
        let host = self.path().to_str().unwrap();
        let mut psql = self.command("psql");
        psql.args(["-h", host, "-p", &port, "-U", "amt", "-d", database, "-v", "ON_ERROR_STOP=1", "-Atc", sql]);
        let ran = Ran::of(psql.output().unwrap());
        assert_eq!(ran.status, 0, "{sql}: {}", ran.err);
        ran.out.trim_end().to_owned()
    }

    /// A certificate for `localhost` with its key, and one of somebody else.
    fn make_certificates(&self) {
        for (name, host) in [("server", "localhost"), ("other", "elsewhere")] {
            let made = rcgen::generate_simple_self_signed([host.to_owned()]).unwrap();
            let (certificate, key) = (self.path().join(format!("{name}.crt")), self.path().join(format!("{name}.key")));
            fs::write(certificate, made.cert.pem()).unwrap();
            fs::write(&key, made.signing_key.serialize_pem()).unwrap();
            fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
            if rustix::process::getuid().is_root() {
                chown(&key, Some(NOBODY), Some(NOBODY)).unwrap();
            }
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.run("pg_ctl", &["-D", "data", "-m", "immediate", "-w", "stop"]);
    }
}

/// The folder with PostgreSQL's programs: the newest that Debian has, or one in `PATH`.
fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let mut folders: Vec<_> = debian.map(|version| version.path().join("bin")).collect();
    folders.sort();
    folders.reverse();
    folders.extend(std::env::split_paths(&std::env::var_os("PATH")?));
    folders.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("pg_ctl").exists())
}

fn export(room: &Room, address: &str) -> Value {
    serde_json::from_str(&room.print(&["export", "--to", address, "--json"])).unwrap()
}

const WHOLE: &str = "SELECT string_agg(o::text, chr(10) ORDER BY id) FROM (SELECT id, session_id, number, title, \
    text, kind, result, handlungsfeld, also, lead, status, code, office_fields, source_hash FROM outcomes) o";

#[test]
fn the_same_rows_as_in_sqlite_written_once() {
    let Some(cluster) = Cluster::start() else { return };
    let room = Room::new();
    let session = conference(&room);
    let address = cluster.address("postgres");
    let dry = room.print(&["export", "--to", &address, "--dry-run"]);
    assert!(dry.contains("Nothing was written"), "{dry}");
    assert_eq!(cluster.sql("postgres", "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), "0");
    assert_eq!(export(&room, &address)["tables"]["outcomes"]["added"], 3);
    let version = cluster.sql("postgres", "SELECT xmin || ':' || exported_at FROM outcomes ORDER BY number");
    let again = export(&room, &address);
    assert_eq!((&again["added"], &again["changed"]), (&json!(0), &json!(0)));
    assert_eq!(cluster.sql("postgres", "SELECT xmin || ':' || exported_at FROM outcomes ORDER BY number"), version);

    // Everything that both databases hold, as files, is the same.
    room.print(&["export"]);
    for (from, to) in [(address.as_str(), "csv:aus-postgres"), ("sqlite:dataset.sqlite", "csv:aus-sqlite")] {
        room.print(&["export", "--from", from, "--to", to]);
    }
    let times = |bytes: String| -> String {
        bytes
            .lines()
            .map(|line| line.split(',').filter(|cell| !cell.starts_with("20")).collect::<String>() + "\n")
            .collect()
    };
    for table in ["outcomes", "votes", "sessions", "funding", "handlungsfelder", "participation", "indicators"] {
        let [a, b] = ["aus-postgres", "aus-sqlite"]
            .map(|folder| times(fs::read_to_string(room.path().join(folder).join(format!("{table}.csv"))).unwrap()));
        assert_eq!(a, b, "{table}");
    }

    // The office's work is the same too.
    let at = ["--in", address.as_str()];
    let office = |args: &[&str]| room.print(&[args, &at].concat());
    office(&["dataset", "status", "SPR-02", "--status", "done", "--date", "2026-10-01"]);
    office(&["dataset", "decision", "SPR-02", "--body", "Rat", "--result", "rejected", "--date", "2026-10-02"]);
    office(&["dataset", "status", "SPR-02", "--entry", "1", "--remove", "--reason", "verwechselt"]);
    assert_eq!(cluster.sql("postgres", "SELECT status FROM outcomes WHERE code = 'SPR-02'"), "dropped");
    office(&["dataset", "decision", "SPR-02", "--entry", "1", "--result", "accepted"]);
    assert_eq!(cluster.sql("postgres", "SELECT status FROM outcomes WHERE code = 'SPR-02'"), "decided");
    let traces = "SELECT string_agg(field || coalesce(reason, '-'), ' ' ORDER BY id) FROM changes";
    assert_eq!(cluster.sql("postgres", traces), "status_reportsverwechselt decisions-");
    office(&["dataset", "status", "SPR-02", "--status", "done", "--date", "2026-10-01"]);
    let [from, to] = ["SPR", "WOH"]
        .map(|code| cluster.sql("postgres", &format!("SELECT id FROM handlungsfelder WHERE code = '{code}'")));
    office(&["dataset", "map", &from, &to]);
    office(&["dataset", "unmap", &from]);
    office(&["dataset", "set", "SPR-02", "lead=Amt 51"]);
    office(&["dataset", "funding", "SPR-02", "--entry", "1", "--remove"]);
    let mut record = session.record();
    record.done(json!({ "do": "undo" }));
    record.done(json!({ "do": "assign", "outcome": id("agreed"), "handlungsfeld": "WOH" }));
    record.done(json!({ "do": "close_session" }));
    record.end();
    assert_eq!(export(&room, &address)["tables"]["outcomes"]["changed"], 1);
    let row = "SELECT handlungsfeld || lead || status || code FROM outcomes WHERE code = 'SPR-02'";
    assert_eq!(cluster.sql("postgres", row), "WOHAmt 51doneSPR-02");
    assert_eq!(cluster.sql("postgres", "SELECT source FROM funding"), "Amt 50");
    let year = room.print(&["report", "--from", &address, "--year", "2026", "--format", "csv"]);
    assert!(year.contains(",done,1,"), "{year}");

    // What the server doesn't take is told as the server says it.
    let rule = "ALTER TABLE sessions ADD CONSTRAINT keine_probe CHECK (title <> 'Probe')";
    cluster.sql("postgres", &format!("TRUNCATE sessions CASCADE; {rule}"));
    room.refuses(&["export", "--to", &address], &["keine_probe"]);
}

/// How many outcomes each of the eight rooms has.
const EACH: usize = 75;

#[test]
fn many_machines_at_once_and_killed_ones() {
    let Some(cluster) = Cluster::start() else { return };
    let rooms: Vec<Room> = (0..8).map(|_| Room::new()).collect();
    let sessions: Vec<_> = rooms.iter().map(|room| room.session()).collect();
    for (session, room) in sessions.iter().zip(1..) {
        let mut record = session.opened();
        for n in 0..EACH {
            let outcome = record.done(json!({ "do": "record_outcome", "title": format!("Raum {room}, Ergebnis {n}"),
                "kind": "measure", "result": "accepted" }));
            record.done(json!({ "do": "assign", "outcome": outcome["outcome"], "handlungsfeld": "SPR" }));
        }
        record.end();
    }
    let start = |at: usize, database: &str| {
        let mut program = rooms[at].program();
        program.args(["export", sessions[at].name(), "--to", &cluster.address(database)]);
        program.stdout(Stdio::null()).spawn().unwrap()
    };
    cluster.sql("postgres", "CREATE DATABASE together");
    let started: Vec<_> = (0..8).chain(0..8).map(|at| start(at, "together")).collect();
    for mut program in started {
        assert!(program.wait().unwrap().success());
    }
    let codes = "SELECT count(*) || ' ' || count(DISTINCT code) || ' ' || max(code) FROM outcomes";
    assert_eq!(cluster.sql("together", codes), "600 600 SPR-99");
    assert_eq!(cluster.sql("together", "SELECT count(*) FROM outcomes WHERE code = 'SPR-600'"), "1");

    // Killed here or there: all of a session or nothing of it, and the next export makes it whole.
    for round in 0..8 {
        let database = format!("killed{round}");
        cluster.sql("postgres", &format!("CREATE DATABASE {database}"));
        let mut program = start(0, &database);
        let busy = format!(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}' AND application_name = 'fachkonferenz'"
        );
        while cluster.sql("postgres", &busy) == "0" && program.try_wait().unwrap().is_none() {}
        if round % 2 == 0 {
            program.kill().unwrap();
        } else {
            cluster.sql(
                "postgres",
                &format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"),
            );
        }
        let claimed = program.wait().unwrap().success();
        let there = cluster.sql(&database, "SELECT to_regclass('outcomes') IS NOT NULL") == "t";
        let rows = if there { cluster.sql(&database, "SELECT count(*) FROM outcomes") } else { "0".into() };
        assert!(rows == EACH.to_string() || (rows == "0" && !claimed), "{rows} rows in round {round}");
        assert!(start(0, &database).wait().unwrap().success());
        let content = cluster.sql(&database, WHOLE);
        assert_eq!(content.lines().count(), EACH);
        assert!(start(0, &database).wait().unwrap().success());
        assert_eq!(cluster.sql(&database, WHOLE), content);
    }
}

#[test]
fn passwords_rights_and_encryption_are_those_of_psql() {
    let Some(cluster) = Cluster::start() else { return };
    let room = Room::new();
    conference(&room);
    let port = cluster.port;
    let plain = format!("postgres://amt@localhost:{port}/postgres");
    let run = |address: &str, variables: &[(&str, &str)]| {
        let mut program = room.program();
        program.args(["export", "--dry-run", "--to", address]).envs(variables.iter().copied());
        Ran::of(program.stdin(Stdio::null()).output().unwrap())
    };
    let refused = |address: &str, variables: &[(&str, &str)], word: &str| {
        let ran = run(address, variables);
        assert_eq!((ran.status, ran.err.lines().count()), (1, 1), "{address}: {}", ran.err);
        assert!(ran.err.contains(word) && !ran.err.contains("geheim"), "{address}: {}", ran.err);
    };
    let accepted = |address: &str, variables: &[(&str, &str)]| {
        let ran = run(address, variables);
        assert_eq!(ran.status, 0, "{address}: {}", ran.err);
    };
    let password = ("PGPASSWORD", PASSWORD);
    accepted(&plain, &[password]);
    accepted(&format!("postgres://amt:geheim%3A%5Cwort@localhost:{port}/postgres"), &[]);
    refused(&plain, &[("PGPASSWORD", "geheimnis")], "password");
    refused(&plain, &[("PGPASSFILE", "/nirgends")], "asks for a password");
    refused(&format!("postgres://amt@localhost:{port}/nirgends"), &[password], "no database of this name");
    refused(&format!("postgres://amt:geheimnis@localhost:{port}/postgres"), &[], "password");
    let kept = room.write("pgpass", format!("localhost:{port}:*:amt:geheim\\:\\\\wort\n"));
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o600)).unwrap();
    accepted(&plain, &[("PGPASSFILE", kept.to_str().unwrap())]);
    accepted(
        "postgres://",
        &[
            password,
            ("PGHOST", "localhost"),
            ("PGPORT", &port.to_string()),
            ("PGUSER", "amt"),
            ("PGDATABASE", "postgres"),
        ],
    );

    let path = |name: &str| cluster.path().join(name).display().to_string();
    let with = |mode: &str, root: &str| format!("{plain}?sslmode={mode}&sslrootcert={}", path(root));
    accepted(&format!("{plain}?sslmode=require"), &[password]);
    accepted(&format!("{plain}?sslmode=disable"), &[password]);
    accepted(&with("verify-full", "server.crt"), &[password]);
    accepted(&plain, &[password, ("PGSSLMODE", "verify-full"), ("PGSSLROOTCERT", &path("server.crt"))]);
    refused(&with("verify-full", "other.crt"), &[password], "encrypted");
    refused(&format!("{plain}?sslmode=verify-full"), &[password], "sslrootcert");
    refused(&format!("{plain}?sslmode=verify-full&sslrootcert=/nirgends.crt"), &[password], "/nirgends.crt: ");
    refused(&format!("{plain}?sslmode=immer"), &[password], "sslmode=immer");
    let by_number = with("verify-full", "server.crt").replace("localhost", "127.0.0.1");
    refused(&by_number, &[password], "encrypted");
    accepted(&by_number.replace("verify-full", "verify-ca"), &[password]);
    refused(
        &format!(
            "postgres://amt@localhost:{}/postgres",
            TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
        ),
        &[],
        "can’t be reached",
    );

    // Whoever made the tables can give the least rights that README names to somebody else.
    let address = cluster.address("postgres");
    room.print(&["export", "--to", &address]);
    cluster.sql("postgres", "CREATE ROLE raum LOGIN; CREATE ROLE gast LOGIN");
    cluster.sql("postgres", "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO raum");
    room.print(&["export", "--to", &address.replace("amt@", "raum@")]);
    room.refuses(&["export", "--to", &address.replace("amt@", "gast@")], &["right"]);
}
