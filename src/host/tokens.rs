//! Tokens and codes of voting cards and phones, and what stands for them. Nobody can make or guess one without the key of
//! the session, which lies in its `secret` folder; no token is kept anywhere.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::session::card::TokenHash;

/// What a code is made of: no two of them look alike, on paper or on a screen.
const LETTERS: &[u8] = b"3479ACDEFGHJKLMNPRTUWXY";
/// How many letters a code has: with those above more than 2^40 codes.
const CODE_LETTERS: usize = 9;
/// Letters of a code that stand together.
const CODE_GROUP: usize = 3;

/// The session's key: whoever has it can tell which tokens are good.
#[derive(Clone)]
pub struct TokenKey([u8; 32]);

/// A voting card as it is handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// What its QR code brings: 32 hexadecimal digits.
    pub token: String,
    /// What is typed by hand: `ACD EFG HJK`.
    pub code: String,
    /// The name of the one for whom it is, where it is for one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<Box<str>>,
}

/// Random bytes from the system.
pub(super) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives random numbers");
    bytes
}

impl TokenKey {
    pub(super) const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The first half of a hash of the key, of what it is for, and of `text`. A half can't be gone on from.
    fn hash(&self, purpose: &str, text: &str) -> TokenHash {
        let digest = Sha256::new().chain_update(self.0).chain_update(purpose).chain_update([0]).chain_update(text);
        TokenHash(*digest.finalize().first_chunk().expect("a SHA-256 digest has 32 bytes"))
    }

    /// What stands for a token.
    pub fn stands_for(&self, token: &str) -> TokenHash {
        self.hash("token", token)
    }

    /// What stands for a token on proposals: nobody can tell which ballots came from the same phone.
    pub fn sender(&self, token: &str) -> TokenHash {
        self.hash("sender", token)
    }

    /// A name for a command that a phone calls `id`: no other phone can have the same, and nobody can tell whose it is.
    pub fn command_id(&self, token: &str, id: &str) -> String {
        self.hash("command", &format!("{token} {id}")).to_string()
    }

    /// A new voting card.
    pub fn card(&self, holder: Option<Box<str>>) -> Card {
        let code = new_code();
        Card { token: self.token_of(&code), code: grouped(&code), holder }
    }

    /// The token of the card with the code that somebody typed, if it has the form of one.
    pub fn typed(&self, code: &str) -> Option<String> {
        let code: String = code.to_uppercase().chars().filter(|c| c.is_alphanumeric()).collect();
        let is_code = code.len() == CODE_LETTERS && code.bytes().all(|letter| LETTERS.contains(&letter));
        is_code.then(|| self.token_of(&code))
    }

    fn token_of(&self, code: &str) -> String {
        self.hash("card", code).to_string()
    }

    /// A token for a phone that joins. It needs no list: its second half proves that the first was made here.
    pub fn device(&self) -> String {
        let name = TokenHash(random()).to_string();
        let proof = self.hash("device", &name);
        format!("{name}{proof}")
    }

    /// Whether a phone was given this token.
    pub fn is_device(&self, token: &str) -> bool {
        token.split_at_checked(32).is_some_and(|(name, proof)| self.hash("device", name).to_string() == proof)
    }
}

/// Letters by chance, each as likely as any other.
fn new_code() -> String {
    let fair = usize::from(u8::MAX) / LETTERS.len() * LETTERS.len();
    let mut code = String::new();
    while code.len() < CODE_LETTERS {
        let byte = usize::from(random::<1>()[0]);
        if byte < fair {
            code.push(char::from(LETTERS[byte % LETTERS.len()]));
        }
    }
    code
}

fn grouped(code: &str) -> String {
    let groups = code.as_bytes().chunks(CODE_GROUP).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_found_again_by_its_code_however_it_is_typed() {
        let key = TokenKey::new(random());
        let card = key.card(None);
        assert_eq!((card.token.len(), card.code.len()), (32, 11));
        for typed in [card.code.clone(), card.code.to_lowercase().replace(' ', "-"), format!(" {} ", card.code)] {
            assert_eq!(key.typed(&typed).as_ref(), Some(&card.token), "{typed:?}");
        }
        for wrong in ["", "ACD EFG HJ", "ACD EFG HJ0", "ÄCD EFG HJK"] {
            assert_eq!(key.typed(wrong), None, "{wrong:?}");
        }
        let other = TokenKey::new(random());
        assert_ne!(other.typed(&card.code), Some(card.token.clone()));
        assert_ne!(other.stands_for(&card.token), key.stands_for(&card.token));
    }

    #[test]
    fn only_tokens_made_here_are_a_phones() {
        let key = TokenKey::new(random());
        let token = key.device();
        assert!(key.is_device(&token) && token.len() == 64);
        let mut forged = token.clone();
        forged.replace_range(63.., if token.ends_with('0') { "1" } else { "0" });
        for wrong in [forged.as_str(), "", &token[..63], &format!("{token}0"), "ä".repeat(32).as_str()] {
            assert!(!key.is_device(wrong), "{wrong:?}");
        }
        assert!(!TokenKey::new(random()).is_device(&token));
    }
}
