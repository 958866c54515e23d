//! Colours by what they mean. Nothing is told by colour alone: weight, marks and words say the same.

use ratatui::style::{Color, Modifier, Style};

/// A set of colours, and whether there are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
    /// The strongest contrast there is.
    HighContrast,
    /// The terminal's own two colours (`NO_COLOR`).
    Plain,
}

/// What a piece of the screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What is read.
    Text,
    /// What can wait.
    Quiet,
    /// Headings.
    Title,
    /// The one colour that leads the eye: what runs, what is next.
    Accent,
    /// Accepted, saved, in time.
    Good,
    /// Time gets short, something is missing.
    Warn,
    /// Rejected, overtime, not saved.
    Bad,
    /// The chosen row.
    Chosen,
    /// A key that can be pressed.
    Key,
    /// What stands across the screen until it is solved.
    Alarm,
    /// A field one can write into.
    Field,
}

impl Theme {
    /// The theme that the environment asks for, else the one `wished`, else the dark one.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>, wished: Option<Self>) -> Self {
        match variable("NO_COLOR") {
            Some(value) if !value.is_empty() => Self::Plain,
            Some(_) | None => wished.unwrap_or(Self::Dark),
        }
    }

    /// The theme of that name, as settings spell it.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "dark" => Some(Self::Dark),
            "light" => Some(Self::Light),
            "high-contrast" => Some(Self::HighContrast),
            "plain" => Some(Self::Plain),
            _ => None,
        }
    }

    /// The next theme, round and round.
    pub const fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::Plain,
            Self::Plain => Self::Dark,
        }
    }

    /// The style of a role, ground included.
    pub fn style(self, role: Role) -> Style {
        let style = match self.colours(role) {
            Some((letters, ground)) => Style::new().fg(Color::Indexed(letters)).bg(Color::Indexed(ground)),
            None => Style::new(),
        };
        style.add_modifier(match (role, self) {
            (Role::Chosen | Role::Alarm, Self::Plain) => Modifier::BOLD.union(Modifier::REVERSED),
            (Role::Field, Self::Plain) => Modifier::UNDERLINED,
            (Role::Title | Role::Accent | Role::Bad | Role::Good | Role::Warn | Role::Chosen | Role::Alarm, _)
            | (Role::Key, _) => Modifier::BOLD,
            (Role::Text | Role::Quiet | Role::Field, _) => Modifier::empty(),
        })
    }

    /// Letters and ground, as numbers of the 256-colour palette, which terminals share.
    const fn colours(self, role: Role) -> Option<(u8, u8)> {
        let (ground, raised) = match self {
            Self::Dark => (234, 237),
            Self::Light => (231, 254),
            Self::HighContrast => (16, 16),
            Self::Plain => return None,
        };
        // Dark, light, high contrast.
        let [dark, light, high] = match role {
            Role::Text | Role::Field => [252, 235, 231],
            Role::Quiet => [247, 241, 252],
            Role::Title => [255, 16, 231],
            Role::Accent | Role::Key => [81, 25, 226],
            Role::Good => [114, 22, 46],
            Role::Warn => [221, 94, 226],
            Role::Bad => [210, 124, 217],
            Role::Chosen => [255, 16, 16],
            Role::Alarm => [231, 231, 16],
        };
        let letters = match self {
            Self::Dark => dark,
            Self::Light => light,
            Self::HighContrast => high,
            Self::Plain => return None,
        };
        let ground = match (role, self) {
            (Role::Chosen, Self::HighContrast) => 226,
            (Role::Chosen | Role::Field, _) => raised,
            (Role::Alarm, Self::HighContrast) => 217,
            (Role::Alarm, _) => 124,
            (
                Role::Text | Role::Quiet | Role::Title | Role::Accent | Role::Key | Role::Good | Role::Warn | Role::Bad,
                _,
            ) => ground,
        };
        Some((letters, ground))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 11] = [
        Role::Text,
        Role::Quiet,
        Role::Title,
        Role::Accent,
        Role::Good,
        Role::Warn,
        Role::Bad,
        Role::Chosen,
        Role::Key,
        Role::Alarm,
        Role::Field,
    ];

    /// The relative luminance of a colour of the palette beyond its first sixteen, as WCAG defines it.
    fn luminance(index: u8) -> f64 {
        let levels = [0, 95, 135, 175, 215, 255];
        let rgb = match index {
            232.. => [8 + 10 * (u32::from(index) - 232); 3],
            _ => {
                let cube = usize::from(index) - 16;
                [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
            }
        };
        let [r, g, b] = rgb.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    #[test]
    fn every_role_can_be_read_on_its_ground() {
        for (theme, needed) in [(Theme::Dark, 4.5), (Theme::Light, 4.5), (Theme::HighContrast, 7.0)] {
            for role in ROLES {
                let (letters, ground) = theme.colours(role).unwrap();
                let (a, b) = (luminance(letters), luminance(ground));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= needed, "{theme:?} {role:?}: {contrast:.1}");
            }
        }
    }

    #[test]
    fn without_colour_there_is_none() {
        let plain = Theme::of_environment(|name| (name == "NO_COLOR").then(|| "1".into()), Some(Theme::Light));
        for role in ROLES {
            assert_eq!((plain.style(role).fg, plain.style(role).bg), (None, None), "{role:?}");
        }
        assert_eq!(Theme::of_environment(|_| None, None), Theme::Dark);
        assert_eq!(Theme::of_environment(|_| None, Some(Theme::Light)), Theme::Light);
    }
}
