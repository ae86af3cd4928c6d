using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Options of rules in <c>.editorconfig</c>, named as .NET's own rules name theirs.</summary>
internal static class RuleOptions
{
    /// <summary>
    /// The value of <c>dotnet_code_quality.GORnnnn.name</c> for a file; <paramref name="preset"/> where the option is not set, or set to
    /// what is no number.
    /// </summary>
    public static long Number(AnalyzerOptions options, SyntaxTree file, string rule, string name, long preset) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue($"dotnet_code_quality.{rule}.{name}", out var text)
        && long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : preset;
}
