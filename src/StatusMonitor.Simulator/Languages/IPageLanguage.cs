using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Languages;

/// <summary>How a page of some dialect speaks, for pages that are no Statuspage. Pure; may be asked from several threads.</summary>
internal interface IPageLanguage
{
    /// <summary>The dialect's name.</summary>
    string Dialect { get; }

    /// <summary>Where such a page is at home; its maker's own address where there is only that one.</summary>
    Uri Home => new("https://status.lumen.example");

    /// <summary>True where an ended incident is listed nowhere, so that its end is only an absence.</summary>
    bool ForgetsEnded => false;

    /// <summary>Whether a page has a text for every step; false where an incident has one text, which is replaced.</summary>
    bool TellsSteps => true;

    /// <summary>Whether what people write is told at all; false where a page gives facts without texts, or parts without incidents.</summary>
    bool TellsTexts => true;

    /// <summary>Whether the states of parts are told.</summary>
    bool TellsParts => true;

    /// <summary>Whether a maintenance that is under way is told to be so; false where planned work is not told, or only its plan.</summary>
    bool TellsWork => true;

    /// <summary>Below this path the data lies that the dialect's resources name; empty where it lies below the page itself.</summary>
    string DataBelow(PageState page) => "";

    /// <summary>A document of a page, or null: 404.</summary>
    /// <param name="path">Path below the page's address, with its slash; empty for the page itself. A whole address where it lies elsewhere.</param>
    /// <param name="page">What the page has to say.</param>
    LanguageDocument? Answer(string path, PageState page);
}
