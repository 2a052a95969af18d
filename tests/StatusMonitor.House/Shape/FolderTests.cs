using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Shape;

public class FolderTests
{
    private static readonly string[] Areas = ["src", "tests", "bench"];
    private static readonly Regex Vague = new(@"(Helpers?|Manager|Utils?|Utilities|Common|Misc)(\.\w+)?\.cs$|/Base\w*\.cs$|Base\.cs$");

    private static IEnumerable<string> ProjectFiles => Repository.Files.Where(path => Areas.Contains(path.Split('/')[0]));

    [Fact]
    public void Folders_are_at_most_two_deep_below_a_project() =>
        Check.None("Too deep", ProjectFiles.Where(path => path.Split('/').Length > 5));

    [Fact]
    public void No_source_file_lies_loose_at_a_projects_root_except_Program() =>
        Check.None("A folder is one idea; put it into one", Repository.Sources
            .Where(file => file.Folders.Length == 0 && file.Name != "Program.cs").Select(file => file.Path));

    [Fact]
    public void A_namespace_is_its_folder_path() =>
        Check.None("Namespace and folder differ", Repository.Sources
            .Select(file => (file.Path, Stated: Regex.Match(file.Code, @"(?m)^namespace\s+([\w.]+)\s*;").Groups[1].Value, Meant: Namespace(file)))
            .Where(file => file.Stated.Length > 0 && file.Stated != file.Meant)
            .Select(file => $"{file.Path}: {file.Stated}, not {file.Meant}"));

    [Fact]
    public void One_public_type_a_file_and_the_file_bears_its_name() =>
        Check.None("Give each public type its own file", Repository.Sources
            .Select(file => (file, Types: PublicTypes(file)))
            .Where(found => found.Types.Length > 1 || (found.Types.Length == 1 && found.file.Name.Split('.')[0] != found.Types[0]))
            .Select(found => $"{found.file.Path}: {string.Join(", ", found.Types)}"));

    [Fact]
    public void No_file_is_named_after_nothing() =>
        Check.None("Name the thing", Repository.Sources.Where(file => Vague.IsMatch(file.Path)).Select(file => file.Path));

    private static string Namespace(SourceFile file) => string.Join('.', [file.Project, .. file.Folders]);

    private static string[] PublicTypes(SourceFile file) =>
        [.. Outline.Of(file).Where(found => found is { IsType: true, IsPublic: true, Depth: 0 }).Select(found => found.TypeName).Distinct()];
}
