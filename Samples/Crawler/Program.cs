using Crawler;

try
{
    var options = Options.Parse(args);
    using var site = new Site(options.Pages);
    var report = Go.Main(Crawling.Run, site, options);
    Console.WriteLine(report);
    return report.Complete ? 0 : 1;
}
catch (UsageException mistake)
{
    Console.Error.WriteLine($"{mistake.Message}\n{Options.Usage}");
    return 2;
}
