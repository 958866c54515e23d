//! What `minutes` is asked for.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Minutes, in which form.
#[derive(Debug, Args)]
pub struct Minutes {
    /// Of which session.
    pub session: PathBuf,
    /// As which kind of file.
    #[arg(id = "minutes_as", long = "format", value_name = "FORMAT", hide_possible_values = true)]
    #[arg(required_unless_present = "edit")]
    pub format: Option<MinutesFormat>,
    /// The number of the item whose text is to be written instead.
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["minutes_as", "detail", "public", "output"])]
    pub edit: Option<usize>,
    /// How much they tell.
    #[arg(long, value_name = "DETAIL", hide_possible_values = true, default_value = "course")]
    #[arg(hide_default_value = true)]
    pub detail: Detail,
    /// For the public: nothing is told of items that are not public.
    #[arg(long)]
    pub public: bool,
    /// The file; stdout otherwise.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// A kind of file that minutes can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MinutesFormat {
    /// Markdown.
    Md,
    /// One HTML file.
    Html,
    /// For word processors.
    Docx,
    /// Accessible and archivable PDF.
    Pdf,
}

/// How much minutes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Detail {
    /// What came out.
    Results,
    /// What happened besides.
    Course,
    /// Everything.
    Full,
}
