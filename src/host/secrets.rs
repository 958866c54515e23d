//! The session's `secret` folder: the key that tokens are checked with, and the private keys of open secret votes, which
//! are destroyed when the vote ends. Ballots are sealed and opened here, and nowhere else.

use std::{
    collections::{HashMap, HashSet},
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
};

use crypto_box::{PublicKey, SecretKey, aead::OsRng};

use super::tokens::{TokenKey, random};
use crate::{
    journal::{FileAct, FileError},
    session::{
        BallotPaper, Id, Vote,
        card::{CardBallot, OpenedBallot, SealedBallot, TokenHash, VoteKey},
    },
};

/// The folder's name in that of its session.
pub const SECRET_DIR: &str = "secret";
/// The key that tokens are checked with.
const TOKENS: &str = "tokens.key";
/// How the private key of a vote ends; before that stands its public half.
const ENDING: &str = "vote";
/// Bytes of a ballot's text besides its options, and for each option: what the longest one takes.
const PAPER_BYTES: usize = 96;
const OPTION_BYTES: usize = 48;
/// The words of receipts: two of them are one in a million.
const WORDS: &str = include_str!("words.txt");

/// What a session must keep to itself. Shared by its writer and by whoever answers phones.
pub struct Secrets {
    dir: PathBuf,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    tokens: Option<TokenKey>,
    /// The private halves of the keys of secret votes.
    votes: HashMap<VoteKey, SecretKey>,
    /// The receipts that have been given in a vote, once they were read from its ballots.
    given: HashMap<Id<Vote>, HashSet<Box<str>>>,
}

impl Secrets {
    /// Those of the session in `session`.
    ///
    /// # Errors
    /// A file can't be read.
    pub fn of(session: &Path) -> Result<Self, FileError> {
        let dir = session.join(SECRET_DIR);
        let tokens = read(&dir.join(TOKENS))?.map(TokenKey::new);
        Ok(Self { dir, known: Mutex::new(Known { tokens, ..Known::default() }) })
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // Nothing in here can be left half done.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key that tokens are checked with, if there is one yet.
    pub fn tokens(&self) -> Option<TokenKey> {
        self.known().tokens.clone()
    }

    /// The same, made where there is none yet.
    ///
    /// # Errors
    /// It can't be saved.
    pub fn make_tokens(&self) -> Result<TokenKey, FileError> {
        let mut known = self.known();
        if let Some(tokens) = &known.tokens {
            return Ok(tokens.clone());
        }
        let bytes = random();
        self.save(TOKENS, &bytes)?;
        Ok(known.tokens.insert(TokenKey::new(bytes)).clone())
    }

    /// Makes the pair of keys for a secret vote; the private half is on disk before anybody knows of the public one.
    ///
    /// # Errors
    /// It can't be saved.
    pub fn make_vote(&self) -> Result<VoteKey, FileError> {
        let private = SecretKey::from_bytes(random());
        let key = VoteKey(private.public_key().to_bytes());
        self.save(&format!("{key}.{ENDING}"), &private.to_bytes())?;
        self.known().votes.insert(key, private);
        Ok(key)
    }

    /// Saves a new file, whole, for nobody else to read.
    fn save(&self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        match fs::DirBuilder::new().mode(0o700).create(&self.dir) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => {
                made.map_err(failed(FileAct::Create, &self.dir))?;
                sync(self.dir.parent().unwrap_or(Path::new(".")))?;
            }
        }
        let (path, new) = (self.dir.join(name), self.dir.join(format!("{name}.new")));
        let mut options = File::options();
        let options = options.write(true).create(true).truncate(true).mode(0o600);
        let mut file = options.open(&new).map_err(failed(FileAct::Create, &new))?;
        file.write_all(bytes).map_err(failed(FileAct::Write, &new))?;
        file.sync_all().map_err(failed(FileAct::Sync, &new))?;
        fs::rename(&new, &path).map_err(failed(FileAct::Rename, &path))?;
        sync(&self.dir)
    }

    /// Does something with the private half of a vote's key; none where it is lost.
    fn with<T>(&self, key: VoteKey, act: impl FnOnce(&SecretKey) -> Option<T>) -> Option<T> {
        let mut known = self.known();
        if let Some(private) = known.votes.get(&key) {
            return act(private);
        }
        let bytes = read(&self.dir.join(format!("{key}.{ENDING}"))).ok()??;
        let private = SecretKey::from_bytes(bytes);
        // A file that holds another key is as good as none.
        if private.public_key().to_bytes() != key.0 {
            return None;
        }
        act(known.votes.entry(key).or_insert(private))
    }

    /// The words on the ballot of a card: those it was given, or fresh ones that nobody else has in this vote.
    pub fn receipt(&self, vote: &Vote, token: TokenHash) -> Box<str> {
        if let Some(cast) = vote.cards.get(&token)
            && let Some(receipt) = self.receipt_of(vote, cast)
        {
            return receipt;
        }
        let is_read = self.known().given.contains_key(&vote.id);
        // Once for all ballots: otherwise each would cost more than the one before.
        let read = || vote.cards.values().filter_map(|cast| self.receipt_of(vote, cast)).collect();
        let read: HashSet<Box<str>> = if is_read { HashSet::new() } else { read() };
        let mut known = self.known();
        let given = known.given.entry(vote.id).or_insert(read);
        let fresh = words(|words| given.contains(words));
        given.insert(fresh.clone());
        fresh
    }

    /// The words that were given for a ballot; none where the key to it is lost.
    pub fn receipt_of(&self, vote: &Vote, cast: &CardBallot) -> Option<Box<str>> {
        match cast.receipt() {
            Some(receipt) => Some(receipt.into()),
            None => self.with(vote.key?, |private| open(private, cast)).map(|ballot| ballot.receipt),
        }
    }

    /// Seals a ballot, as long as any other of this vote; none where the key is lost or it says more than a ballot can.
    pub fn seal(&self, vote: &Vote, ballot: &BallotPaper, receipt: &str) -> Option<SealedBallot> {
        let key = vote.key?;
        // What can't be opened again is not to be taken.
        self.with(key, |_| Some(()))?;
        let ballot = OpenedBallot { ballot: ballot.clone(), receipt: receipt.into() };
        let mut text = serde_json::to_vec(&ballot).ok()?;
        let length = PAPER_BYTES + OPTION_BYTES * vote.options.len();
        if text.len() > length {
            return None;
        }
        text.resize(length, b' ');
        PublicKey::from_bytes(key.0).seal(&mut OsRng, &text).ok().map(|sealed| SealedBallot(sealed.into()))
    }

    /// All ballots of a secret vote, opened, in the order of what they say; none where the key is lost.
    pub fn open_all(&self, vote: &Vote) -> Option<Vec<OpenedBallot>> {
        self.with(vote.key?, |private| {
            let opened: Option<Vec<_>> = vote.cards.values().map(|cast| open(private, cast)).collect();
            let mut opened = opened?;
            // By how they are written: anybody can see that the order tells nothing else.
            opened.sort_by_cached_key(|ballot| {
                let written = serde_json::to_string(&ballot.ballot).unwrap_or_default();
                (written, ballot.receipt.clone())
            });
            Some(opened)
        })
    }

    /// Destroys the private keys of all votes but those still `open`; what was written over is not to be read again.
    ///
    /// # Errors
    /// A file can't be destroyed.
    pub fn keep_only(&self, open: &[&Vote]) -> Result<(), FileError> {
        let still: HashSet<VoteKey> = open.iter().filter_map(|vote| vote.key).collect();
        let mut known = self.known();
        known.votes.retain(|key, _| still.contains(key));
        known.given.retain(|id, _| open.iter().any(|vote| vote.id == *id));
        drop(known);
        let entries = match fs::read_dir(&self.dir) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries.map_err(failed(FileAct::Read, &self.dir))?,
        };
        let mut destroyed = false;
        for entry in entries {
            let path = entry.map_err(failed(FileAct::Read, &self.dir))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let Some((key, _)) = name.split_once(&format!(".{ENDING}")) else { continue };
            if key.parse().is_ok_and(|key| still.contains(&key)) {
                continue;
            }
            destroy(&path)?;
            destroyed = true;
        }
        if destroyed { sync(&self.dir) } else { Ok(()) }
    }
}

/// Opens a ballot; none where it was sealed with another key.
fn open(private: &SecretKey, cast: &CardBallot) -> Option<OpenedBallot> {
    match cast {
        CardBallot::Sealed(sealed) => serde_json::from_slice(&private.unseal(&sealed.0).ok()?).ok(),
        CardBallot::Open { .. } | CardBallot::Named { .. } => None,
    }
}

/// Two words that are not `taken` yet.
fn words(taken: impl Fn(&str) -> bool) -> Box<str> {
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| WORDS.lines().collect());
    let word = |bytes| ALL[usize::from(u16::from_le_bytes(bytes)) % ALL.len()];
    loop {
        let [a, b, c, d] = random();
        let words = format!("{} {}", word([a, b]), word([c, d]));
        if !taken(&words) {
            return words.into();
        }
    }
}

/// A key from its file; none where there is no such file.
fn read(path: &Path) -> Result<Option<[u8; 32]>, FileError> {
    match fs::read(path) {
        Ok(bytes) => Ok(bytes.try_into().ok()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(FileAct::Read, path)(error)),
    }
}

/// Overwrites a key before its file goes.
fn destroy(path: &Path) -> Result<(), FileError> {
    let mut file = File::options().write(true).open(path).map_err(failed(FileAct::Open, path))?;
    file.write_all(&[0; 32]).map_err(failed(FileAct::Write, path))?;
    file.sync_all().map_err(failed(FileAct::Sync, path))?;
    fs::remove_file(path).map_err(failed(FileAct::Remove, path))
}

fn sync(dir: &Path) -> Result<(), FileError> {
    File::open(dir).and_then(|dir| dir.sync_all()).map_err(failed(FileAct::Sync, dir))
}

fn failed(act: FileAct, path: &Path) -> impl FnOnce(io::Error) -> FileError {
    let path = path.to_owned();
    move |source| FileError { path, act, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_receipts_can_be_told_apart() {
        let words: Vec<&str> = WORDS.lines().collect();
        assert_eq!(words.len(), 1024, "a power of two, so that each is as likely as any other");
        for (at, word) in words.iter().enumerate() {
            assert!((3..=11).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_alphabetic()), "{word}");
            let close = words[..at].iter().find(|other| within_one(&other.to_lowercase(), &word.to_lowercase()));
            assert_eq!(close, None, "{word}");
        }
    }

    /// Whether one letter changed, added or left out makes one of the other.
    fn within_one(a: &str, b: &str) -> bool {
        let (a, b) = if a.len() <= b.len() { (a.as_bytes(), b.as_bytes()) } else { (b.as_bytes(), a.as_bytes()) };
        let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        match b.len() - a.len() {
            0 => a[same..].iter().skip(1).eq(b[same..].iter().skip(1)),
            1 => a[same..] == b[same + 1..],
            _ => false,
        }
    }
}
