namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>The overloads whose calls always throw, on the systems on which the tests run. What they throw is compared.</summary>
internal static class ExpectedFailures
{
    private const string OnlyOnWindows = "only on Windows";

    /// <summary>Why, by documentation id.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["M:System.Diagnostics.Process.Start(System.String,System.String,System.Security.SecureString,System.String)"] = OnlyOnWindows,
        ["M:System.Diagnostics.Process.Start(System.String,System.String,System.String,System.Security.SecureString,System.String)"] =
            OnlyOnWindows,
        ["M:System.Diagnostics.Process.WaitForInputIdle"] = OnlyOnWindows,
        ["M:System.Diagnostics.Process.WaitForInputIdle(System.Int32)"] = OnlyOnWindows,
        ["M:System.Diagnostics.Process.WaitForInputIdle(System.TimeSpan)"] = OnlyOnWindows,
        ["M:System.IO.File.Decrypt(System.String)"] = OnlyOnWindows,
        ["M:System.IO.File.Encrypt(System.String)"] = OnlyOnWindows,
        ["M:System.IO.FileInfo.Decrypt"] = OnlyOnWindows,
        ["M:System.IO.FileInfo.Encrypt"] = OnlyOnWindows,
        ["M:System.IO.Pipes.PipeStream.WaitForPipeDrain"] = OnlyOnWindows,
        ["M:System.Net.Mail.SmtpClient.Send(System.Net.Mail.MailMessage)"] = "nobody takes mail",
        ["M:System.Net.Mail.SmtpClient.Send(System.String,System.String,System.String,System.String)"] = "nobody takes mail",
    };
}
